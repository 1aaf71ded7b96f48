import type { Published, PublishedFinding } from "../../loaders/datasets/published.js";
import { text } from "../text.js";
import { findingIds, type FindingId } from "../text/dictionary.js";
import { balance } from "./balance.js";
import { element } from "./element.js";
import { findingFacts } from "./findingFacts.js";
import type { DrawOptions } from "./options.js";

/** The statements of the first page: topic, sentence, how certain it is, scales, and the way to the figure. */
export function findingList(published: Pick<Published, "findings" | "indicators" | "release">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const { overview, findings } = text(locale);
  const known = published.findings.filter(({ id }) => (findingIds as readonly string[]).includes(id));
  return h("section", { class: "findings", "aria-labelledby": "temuan" },
    h("h2", { id: "temuan" }, overview.findings),
    h("p", { class: "note" }, overview.balanceKey),
    h("ol", {}, known.map((finding) => {
      const { topic } = findings[finding.id as FindingId];
      const { sentence, certainty } = statement(published, finding, options);
      return h("li", {},
        balance(document, lean(finding)),
        h("div", {},
          h("h3", { class: "topic" }, topic),
          h("p", { class: "sentence" }, sentence),
          h("p", { class: "certainty" }, certainty, certainty ? " " : "", h("a", { href: locale === "id" ? finding.route : `/en${finding.route}`, "aria-label": `${overview.more}: ${topic}` }, overview.more)),
        ));
    })));
}

/** A statement in words, and how certain its number is. */
export function statement({ indicators, release }: Pick<Published, "indicators" | "release">, finding: PublishedFinding, { locale }: Pick<DrawOptions, "locale">): { sentence: string; certainty: string } {
  const { overview, findings } = text(locale);
  const indicator = indicators.find(({ id }) => id === finding.indicator);
  const facts = indicator && findingFacts(finding, indicator, release, locale);
  if (!facts) return { sentence: finding.status === "c" ? overview.withheld : indicator?.reason?.[locale] ?? overview.noData, certainty: "" };
  return {
    sentence: findings[finding.id as FindingId].sentence(facts),
    certainty: facts.interval ? overview.interval(facts.interval.low, facts.interval.high) : overview.fullCount,
  };
}

/** Relative difference of a value to its comparison, for the tilt of the beam; small changes are made visible. */
function lean({ value, comparison, comparison_value: other }: PublishedFinding): number | null {
  if (value === null || other === null || comparison === "none" || comparison === "units") return null;
  const larger = Math.max(Math.abs(value), Math.abs(other));
  if (!larger) return 0;
  return Math.sign(value - other) * Math.min(1, Math.sqrt(Math.abs(value - other) / larger) * 1.6);
}
