import { existsSync, statSync } from "node:fs";
import { Refusal, runCommand } from "./command.js";
import { confirm } from "./confirm.js";
import { pseudonymKey } from "./key.js";
import { paths } from "./project.js";
import { rotateKey } from "./rotateKey.js";

await runCommand(
  {
    name: "key",
    summary: "Says where the key of the pseudonyms is, or replaces it.",
    options: {
      rotate: { help: "make a new key and destroy the old one: every pseudonym changes, the next build is whole" },
      yes: { help: "do it without asking" },
    },
    async run(values) {
      const say = (line: string) => void process.stdout.write(`${line}\n`);
      if (process.env["NERACA_KEY"] !== undefined) {
        if (values["rotate"]) throw new Refusal("the key comes from NERACA_KEY of the environment: change it there");
        pseudonymKey(paths.key);
        return say("the key comes from NERACA_KEY of the environment");
      }
      if (!values["rotate"]) {
        if (!existsSync(paths.key)) return say(`no key yet: the next build makes one in ${paths.key}`);
        pseudonymKey(paths.key);
        const { mtime, mode } = statSync(paths.key);
        return say(`${paths.key}: made ${mtime.toISOString().slice(0, 10)}${process.platform === "win32" ? "" : `, mode ${(mode & 0o777).toString(8)}`}`);
      }
      await confirm("The old key will be gone for good, and pseudonyms of earlier builds cannot be made again.", values["yes"] === true);
      rotateKey(paths.key);
      say(`a new key stands in ${paths.key}; the next build is whole`);
    },
  },
  process.argv.slice(2),
);
