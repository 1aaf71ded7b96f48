import type { Sense } from "../../loaders/analyses/evaluation/criterion.js";
import type { Published } from "../../loaders/datasets/published.js";
import { formatNumber } from "../format.js";
import { address } from "../routes.js";
import { text } from "../text.js";
import { agencyMeasures, type AgencyData } from "./agencyMeasures.js";
import { valueCell } from "./dataTable.js";
import { element, type Child } from "./element.js";
import { isShown } from "./observations.js";
import type { DrawOptions } from "./options.js";
import { stackedTable } from "./stackedTable.js";

/** Every agency with its headcount, how many strengths and weaknesses the rules find, and how much of it is confidential. */
export function agencyList({ published, observations }: Omit<AgencyData, "agency">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const { agency: words, table } = text(locale);
  if (!published.opds.length) return h("p", { class: "no-data" }, words.noAgencies);
  const rows = published.opds.map((agency) => {
    const measures = [...agencyMeasures({ published, observations, agency }).values()].flat();
    const headcount = measures.find(({ indicator }) => indicator.id === "jumlah-pegawai")?.now;
    const judged = (sense: Sense) => published.judgements.filter((row) => row.opd_id === agency.opd_id && row.sense === sense).length;
    return { agency, headcount, people: isShown(headcount) ? headcount.value : null, strong: judged("strength"), weak: judged("weakness"), withheld: measures.filter(({ now }) => now.status === "c").length, all: measures.length };
  }).sort((a, b) => (b.people ?? -1) - (a.people ?? -1) || (a.agency.opd_name < b.agency.opd_name ? -1 : 1));
  const most = Math.max(...rows.map(({ people }) => people ?? 0), 1);
  return h("section", { class: "agencies", "aria-labelledby": "semua" },
    h("h2", { id: "semua" }, words.all),
    h("p", { class: "note" }, words.allLead(formatNumber(rows.length, locale))),
    stackedTable({
      caption: words.listCaption, kind: "agency-rows",
      columns: [{ label: table.agency, area: "name" }, { label: words.people, area: "value" }, { label: words.strengths, numeric: true, area: "better" }, { label: words.weakCount, numeric: true, area: "worse" }, { label: words.notShown, numeric: true, area: "hidden" }],
      rows: rows.map(({ agency, headcount, people, strong, weak, withheld, all }): Child[] => [
        [h("a", { href: address(`opd/${agency.opd_id}`, locale) }, agency.opd_name), h("span", { class: "unit" }, ` ${kindOf(agency, locale)}`)],
        people === null ? valueCell(headcount, String, options).content : h("span", { class: "meter", style: `--part: ${Math.round((people / most) * 1000) / 10}%` }, formatNumber(people, locale)),
        formatNumber(strong, locale), formatNumber(weak, locale), words.notShownOf({ withheld: formatNumber(withheld, locale), all: formatNumber(all, locale) }),
      ]),
    }, options));
}

function kindOf({ opd_type }: Published["opds"][number], locale: DrawOptions["locale"]): string {
  return text(locale).agency.types[opd_type] ?? opd_type;
}
