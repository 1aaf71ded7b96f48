import { describe, expect, it } from "vitest";
import { rateRows } from "../../loaders/analyses/projection/headcountRows.js";
import { staffHistory } from "../../loaders/analyses/projection/staffHistory.js";
import type { Post } from "../../loaders/analyses/redistribution/posts.js";
import { movedPosts, propose } from "../../loaders/analyses/redistribution/propose.js";
import { dateText, monthAfterAge, yearEnd, yearOf } from "../../loaders/sample/calendar.js";
import { staffingNeedLayout } from "../../loaders/sample/layouts/staffingNeed.js";
import { needsOf } from "../../loaders/sample/layouts/staffing.js";
import { rates, Type } from "../../loaders/sample/people.js";
import { Sample } from "../../loaders/sample/sample.js";
import { withMarts } from "../indicators/marts.js";

const sample = new Sample(1373, 3300, { first: 2022, last: 2025 });

describe("what planning says of the sample", () => {
  it("fills with its proposal all that the planted surpluses can fill", async () => {
    staffingNeedLayout.files(sample);
    const planted = sample.facts["redistributable_posts"] as { year: number; surplus: number; vacant: number; fillable: number };
    const posts = needsOf(sample, planted.year).flatMap((needs, opd) => needs.filter(({ type }) => type !== "Jabatan Struktural").map(({ position, need, occupied }): Post => (
      { opd_id: String(opd), opd_type: "dinas", sector: String(opd % 4), family: position, category: "", level: 0, need, occupied }
    )));
    const proposal = await propose(posts);
    expect(planted.fillable).toBeGreaterThan(30);
    expect([proposal.surplus, proposal.vacant, movedPosts(proposal)]).toEqual([planted.surplus, planted.vacant, planted.fillable]);
  });

  it("counts exactly those who left otherwise than by retirement, with an interval that holds the planted rate", async () => {
    const { people } = sample;
    const everyone = Array.from({ length: people.count }, (_, i) => i).filter((i) => people.type[i] === Type.Pns);
    const snapshots = sample.years.flatMap((year) => everyone.filter((i) => sample.active(i, yearEnd(year))).map((i) => ({
      person_id: i, year, snapshot_date: `${year}-12-31`, employment_type: "PNS", age: Math.floor((yearEnd(year) - people.birth[i]!) / 365.25), is_active: true,
      retirement_date: dateText(people.exitKind[i] === 1 ? people.exit[i]! : monthAfterAge(people.birth[i]!, people.retirementAge[i]!), "YYYY-MM-DD"),
    })));
    const history = await withMarts({ person_years: snapshots }, (warehouse) => staffHistory(warehouse, 2025));
    const row = rateRows(history!).find(({ category }) => category === "pns")!;
    const gone = everyone.filter((i) => people.exitKind[i]! > 1 && yearOf(people.exit[i]!) >= 2023 && yearOf(people.exit[i]!) <= 2025 && sample.active(i, yearEnd(yearOf(people.exit[i]!) - 1)));
    expect(row.smallest).toBe(gone.length);
    const { death, transferOut, early, resignation, dismissal } = rates.pns;
    const planted = death + transferOut + early + resignation + dismissal;
    expect(row.low!).toBeLessThan(planted);
    expect(row.high!).toBeGreaterThan(planted);
  });
});
