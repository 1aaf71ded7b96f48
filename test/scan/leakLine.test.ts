import { expect, it } from "vitest";
import { leakLine, scanPrinted } from "../../loaders/scan/scanFolder.js";

const nip = ["19850101", "201001", "1", "003"].join("");

it("a leak is told with its file and line, and without what leaked", () => {
  const [leak] = scanPrinted(`unduhan/${nip}.csv`, `a,b\nc,${nip}\n`, []);
  expect(leakLine(leak!)).toBe('unduhan/198….csv line 2: an identifier of a person: "198…" (18 letters)');
});

it("what stands there in other letters has a file and no line", () => {
  const [leak] = scanPrinted("a.html", "<td>Zulkarnain</td>\n<td>Kenari</td>", ["Zulkarnain Kenari"]);
  expect(leakLine(leak!)).toBe('a.html: a planted name or sentence: "Zul…" (17 letters)');
});
