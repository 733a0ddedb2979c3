// The address that a request came from, as far as it can be known: for the throttle and the log for security.
import ipaddr from "ipaddr.js";

/**
 * With https the app runs behind a reverse proxy, which appends the address it saw to the header: the last one counts,
 * those before it are what the client claims. With http there is no proxy, the client may have written the whole
 * header, and it is ignored.
 * @returns null where the address is not known
 */
export function clientAddress(headers: Headers, https: boolean): string | null {
  const seen = https && headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return seen ? countedAs(seen) : null;
}

/** Some proxies write the port behind the address: "192.0.2.1:4711", "[2001:db8::1]:4711". */
const withoutPort = (text: string): string =>
  text.replace(/^\[([^\]]*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");

/**
 * What counts as one client: an IPv4 address, or the /64 of an IPv6 address, since one household has 2^64 of those.
 * A mapped address is the IPv4 one; all that cannot be read count as one client.
 */
function countedAs(text: string): string {
  const address = withoutPort(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address).toString();
  if (!ipaddr.IPv6.isValid(address)) return "unreadable";
  const v6 = ipaddr.IPv6.parse(address);
  if (v6.isIPv4MappedAddress()) return v6.toIPv4Address().toString();
  const network = v6.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}
