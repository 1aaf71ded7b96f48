import type { Judgement, Sense } from "../../loaders/analyses/evaluation/criterion.js";
import { formatNumber, formatValue } from "../format.js";
import { text } from "../text.js";
import { funnelsOf } from "./agencyFunnels.js";
import type { AgencyData } from "./agencyMeasures.js";
import { element } from "./element.js";
import { criterionOf, evidenceAddress, judgementSentence } from "./judgementWords.js";
import type { DrawOptions } from "./options.js";

const most = 4;

interface Verdict {
  readonly sentence: string;
  readonly href: string;
  readonly sense: Sense;
}

/** What the rules find strong and weak in an agency; without a rule that can judge it, the measures beyond their funnels' outer limits. */
export function agencyVerdicts(data: Pick<AgencyData, "published" | "agency">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).agency;
  const judgements = data.published.judgements.filter(({ opd_id }) => opd_id === data.agency.opd_id);
  const judged = judgements.filter(({ sense }) => sense !== "unknown");
  const unknown = judgements.length - judged.length;
  const { strengths, weaknesses } = judged.length ? fromRules(judged, data, options) : fromFunnels(data, options);
  const list = (title: string, verdicts: readonly Verdict[], none: string, css: string) => h("div", { class: css },
    h("h3", {}, title),
    verdicts.length
      ? h("ul", {}, verdicts.slice(0, most).map(({ sentence, href, sense }) => h("li", { class: `verdict-${sense}` }, h("a", { href }, sentence))))
      : h("p", { class: "note" }, none));
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
