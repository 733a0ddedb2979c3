// The address a request came from, as far as it can be known; used for nothing but the wait after wrong passwords.
import ipaddr from "ipaddr.js";

/**
 * An https address of ours means that a reverse proxy stands in front, which appends the address it saw: the last one
 * counts, those before it are what the client claims. With http nobody stands in front, the whole header may be the
 * client's own invention, and it is not believed: the wait then goes by names alone.
 */
export function clientAddress(headers: Headers, https: boolean): string | null {
  const seen = https && headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return seen ? countedAs(seen) : null;
}

/** Some proxies write the port behind the address: "192.0.2.1:4711", "[2001:db8::1]:4711". */
const withoutPort = (text: string): string =>
  text.replace(/^\[([^\]]*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");

/**
 * What stands for the whole of a client: an IPv4 address, or the /64 of IPv6, of which one household has 2^64
 * addresses. A mapped address is the IPv4 one; what cannot be read counts as one client.
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
