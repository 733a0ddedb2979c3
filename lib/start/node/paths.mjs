// Lets plain Node read the project's imports: `@/…` from the top, files named without their ending, `server-only` as nothing.
import { statSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const top = new URL("../../../", import.meta.url);
const nothing = "data:text/javascript,export{}";

/** The framework's build and the packages find their own files. */
const isOurs = (url) => url !== undefined && !/\/(node_modules|\.next)\//.test(url);

const isFile = (url) => statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile();
const withEnding = (url) => [url, `${url}.ts`, `${url}.tsx`].find(isFile);

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "server-only") return { url: nothing, shortCircuit: true };
    const own = specifier.startsWith("@/")
      ? new URL(specifier.slice(2), top).href
      : /^\.\.?\//.test(specifier) && isOurs(context.parentURL)
        ? new URL(specifier, context.parentURL).href
        : null;
    return next((own && withEnding(own)) || specifier, context);
  },
});
