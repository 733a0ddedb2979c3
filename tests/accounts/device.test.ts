import { expect, test } from "vitest";
import { deviceOf } from "@/lib/accounts/device";

const windows =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36";
test.each([
  [windows, "Chrome", "Windows"],
  [`${windows} Edg/128.0.0.0`, "Edge", "Windows"],
  [windows.replace("Chrome/", "coc_coc_browser/133.0 Chrome/"), "Cốc Cốc", "Windows"],
  [`${windows} OPR/113.0.0.0`, "Opera", "Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox", "Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1",
    "Safari",
    "iOS",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36",
    "Samsung Internet",
    "Android",
  ],
  ["curl/8.5.0", "", ""],
  ["<script>alert(1)</script>", "", ""],
  [null, "", ""],
])("%s is kept as two words", (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});
