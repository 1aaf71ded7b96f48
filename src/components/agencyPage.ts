import { openMeasures } from "../agencySections.js";
import { agencySectionIds, type AgencySectionId } from "../text/agencyWords.js";
import { formatDate, formatNumber, formatShortPeriod } from "../format.js";
import { address, agencyOf, routeOf } from "../routes.js";
import { text } from "../text.js";
import { agencyFunnels } from "./agencyFunnels.js";
import { agencyMeasures, type AgencyData, type Measure } from "./agencyMeasures.js";
import { agencyVerdicts } from "./agencyVerdicts.js";
import { changeOf, differenceOf } from "./change.js";
import { compositionBars } from "./compositionBars.js";
import { element } from "./element.js";
import { measureTable } from "./measureTable.js";
import { isShown } from "./observations.js";
import type { DrawOptions } from "./options.js";
import { stamp } from "./siteFooter.js";
import { protectionLink } from "./withheldNote.js";

/** All about one agency, from published numbers alone. Throws RangeError where there is no such agency. */
export function agencyPage({ published, observations, slug }: Omit<AgencyData, "agency"> & { readonly slug: string }, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const agency = published.opds.find(({ opd_id }) => opd_id === agencyOf(slug));
  if (!agency) throw new RangeError(`no such agency: "${slug}"`);
  const data: AgencyData = { published, observations, agency };
  const measures = agencyMeasures(data);
  return h("div", { class: "agency" },
    agencyHead(data, [...measures.values()].flat(), options),
    agencyVerdicts(data, options),
    agencySectionIds.map((id) => section(id, measures.get(id)!, data, options)),
    agencyFunnels(data, options),
    withheld([...measures.values()].flat(), options),
    sources(data, options));
}

function agencyHead({ published, agency }: AgencyData, measures: readonly Measure[], options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).agency;
  const type = words.types[agency.opd_type] ?? agency.opd_type;
  const headcount = measures.find(({ indicator }) => indicator.id === "jumlah-pegawai");
  const lead: string[] = [];
  if (headcount && isShown(headcount.now)) {
    const { now, before, indicator } = headcount;
    lead.push(words.headcount({
      name: agency.opd_name, people: formatNumber(now.value, locale), period: now.period, change: changeOf(now, before, indicator),
      difference: before && differenceOf(now.value, before.value, indicator, locale), beforePeriod: before && formatShortPeriod(before.period, locale),
    }));
  } else if (headcount?.now.status === "c") lead.push(words.headcountWithheld(agency.opd_name));
  const like = measures.reduce<Measure | undefined>((most, measure) => (measure.comparison.peer_count > (most?.comparison.peer_count ?? 0) ? measure : most), undefined);
  if (like) lead.push(words.like({ kind: like.comparison.peers, count: formatNumber(like.comparison.peer_count, locale), type }));
  return h("div", { class: "page-head" },
    h("p", { class: "crumb" }, h("a", { href: address("opd", locale) }, routeOf("opd").title[locale])),
    h("h1", {}, agency.opd_name),
    h("p", { class: "kind" }, `${type} · ${words.sector(words.sectors[agency.sector] ?? agency.sector)}`),
    h("p", { class: "lead" }, lead.join(" ")),
    stamp(published.release, options));
}

/** Measures that are shown, the first few in the open; nothing where there is neither a number nor a distribution. */
function section(id: AgencySectionId, measures: readonly Measure[], data: AgencyData, options: DrawOptions): HTMLElement | null {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const title = text(locale).agency.sections[id];
  const bars = compositionBars(id, data, options);
  const shown = measures.filter(({ now }) => isShown(now));
  if (!shown.length && !bars) return null;
  const [open, folded] = [shown.slice(0, openMeasures), shown.slice(openMeasures)];
  return h("section", { class: "agency-section", id: `bagian-${id}`, "aria-labelledby": `judul-${id}` },
    h("h2", { id: `judul-${id}` }, title),
    bars,
    open.length ? measureTable({ title, measures: open, published: data.published }, options) : null,
    folded.length
      ? h("details", { class: "twin" },
          h("summary", {}, text(locale).agency.more(formatNumber(folded.length, locale))),
          measureTable({ title: `${title}: ${text(locale).agency.more(formatNumber(folded.length, locale))}`, measures: folded, published: data.published }, options))
      : null);
}

/** How many measures are confidential, why, and which. */
function withheld(measures: readonly Measure[], { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const words = text(locale).agency;
  const hidden = measures.filter(({ now }) => now.status === "c");
  const all = formatNumber(measures.length, locale);
  return h("section", { class: "agency-section agency-withheld", "aria-labelledby": "dirahasiakan" },
    h("h2", { id: "dirahasiakan" }, words.withheld),
    hidden.length
      ? [
          h("p", {}, h("strong", {}, words.withheldCount({ withheld: formatNumber(hidden.length, locale), all })), ` ${words.withheldReason} `, protectionLink({ document, locale })),
          h("p", { class: "note" }, `${words.withheldList}: `, hidden.map(({ indicator }, i) => [i ? ", " : "", indicator.title[locale], " ", h("span", { class: "withheld" }, "[c]")]), "."),
        ]
      : h("p", {}, words.nothingWithheld(all)));
}

function sources({ published }: AgencyData, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { release, datasets } = published;
  const { agency, figure } = text(locale);
  const csv = ["corong-perangkat-daerah", "pembanding-perangkat-daerah"].flatMap((id) => datasets.filter((dataset) => dataset.id === id))
    .flatMap(({ title, files }) => files.filter(({ format }) => format === "csv").map(({ path }) => ({ title: title[locale], path })));
  return h("div", { class: "source" },
    h("p", {}, agency.dataOf(release.publisher, formatDate(release.as_of, locale))),
    h("p", { class: "links" },
      h("a", { href: address("metodologi", locale) }, figure.method),
      csv.map(({ title, path }) => [" ", h("a", { href: `/${path}`, rel: "external", download: true }, `${title} (CSV)`)])));
}
