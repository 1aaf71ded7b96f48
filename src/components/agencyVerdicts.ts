import type { Judgement, Sense } from "../../loaders/analyses/evaluation/criterion.js";
import { formatNumber, formatValue } from "../format.js";
import { text } from "../text.js";
import { funnelsOf } from "./agencyFunnels.js";
import type { AgencyData } from "./agencyMeasures.js";
import { element } from "./element.js";
import { criterionOf, evidenceAddress, judgementSentence } from "./judgementWords.js";
import type { DrawOptions } from "./options.js";

/** How many of a side stand in the open, and in print. */
const most = 4;

interface Verdict {
  readonly sentence: string;
  readonly href: string;
  readonly sense: Sense;
}

/** What the rules find strong and weak in an agency, the first few in the open; without a rule that can judge it, the measures beyond their funnels' outer limits. */
export function agencyVerdicts(data: Pick<AgencyData, "published" | "agency">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const { agency: words, evaluation: { senses } } = text(locale);
  const judgements = data.published.judgements.filter(({ opd_id }) => opd_id === data.agency.opd_id);
  const judged = judgements.filter(({ sense }) => sense !== "unknown");
  const unknown = judgements.length - judged.length;
  const { strengths, weaknesses } = judged.length ? fromRules(judged, data, options) : fromFunnels(data, options);
  const items = (verdicts: readonly Verdict[]) => h("ul", {}, verdicts.map(({ sentence, href, sense }) => h("li", { class: "evidence" },
    h("span", { class: `judged judged-${sense}`, role: "img", "aria-label": senses[sense], title: senses[sense] }), h("a", { href }, sentence))));
  const list = (title: string, verdicts: readonly Verdict[], none: string, css: string) => h("div", { class: css },
    h("h3", {}, title),
    verdicts.length ? items(verdicts.slice(0, most)) : h("p", { class: "note" }, none),
    verdicts.length > most ? h("details", { class: "twin" }, h("summary", {}, words.more(formatNumber(verdicts.length - most, locale))), items(verdicts.slice(most))) : null);
  return h("section", { class: "agency-section agency-verdicts", "aria-labelledby": "kekuatan" },
    h("h2", { id: "kekuatan" }, words.verdicts),
    h("div", { class: "verdicts" },
      list(words.strengths, strengths, words.noStrength, "verdicts-strong"),
      list(words.weaknesses, weaknesses, words.noWeakness, "verdicts-weak")),
    judged.length ? null : h("p", { class: "note" }, words.fromFunnels),
    unknown ? h("p", { class: "note" }, words.notYetKnown(formatNumber(unknown, locale))) : null);
}

type Sides = Readonly<Record<"strengths" | "weaknesses", readonly Verdict[]>>;

/** The furthest beyond their threshold first; what merely lies between two thresholds after what lies below both. */
function fromRules(judged: readonly Judgement[], { published }: Pick<AgencyData, "published">, { locale }: DrawOptions): Sides {
  const of = (sense: Sense) => judged.filter((row) => row.sense === sense).sort((a, b) => (b.margin ?? Infinity) - (a.margin ?? Infinity) || 0)
    .map((row): Verdict => ({ sentence: judgementSentence(published, row, locale), href: evidenceAddress(published, criterionOf(published, row.criterion), locale), sense }));
  return { strengths: of("strength"), weaknesses: [...of("weakness"), ...of("improve")] };
}

function fromFunnels(data: Pick<AgencyData, "published" | "agency">, { locale }: DrawOptions): Sides {
  const outside = funnelsOf(data).filter(({ point }) => point.place === "alarm");
  const of = (side: "favourable" | "unfavourable", sense: Sense) => outside.filter(({ point }) => point.sense === side).map(({ funnel, indicator, point }): Verdict => {
    const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
    return {
      sentence: text(locale).agency.beyond({ subject: indicator.title[locale], value: print(point.value), region: print(funnel.target), n: formatNumber(point.n, locale) }),
      href: "#corong", sense,
    };
  });
  return { strengths: of("favourable", "strength"), weaknesses: of("unfavourable", "weakness") };
}
