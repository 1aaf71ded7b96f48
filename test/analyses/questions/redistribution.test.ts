import { describe, expect, it } from "vitest";
import { answerOf } from "../../../loaders/analyses/questions/redistribution.js";
import { posts, type Post } from "../../../loaders/analyses/redistribution/posts.js";
import { movedPosts, propose } from "../../../loaders/analyses/redistribution/propose.js";
import { withMarts } from "../../indicators/marts.js";

const post = (opd_id: string, gap: number, changes: Partial<Post> = {}): Post => ({ opd_id, opd_type: "dinas", sector: "pelayanan", family: "Arsiparis", category: "keahlian", level: 5, need: 10, occupied: 10 + gap, ...changes });

describe("which surplus fills which vacancy", () => {
  it("as many as possible, within one family, category and step of level, the nearest first", async () => {
    const proposal = await propose([
      post("a", 3), post("a", -1, { level: 6 }), post("b", -1), post("c", -2, { sector: "kesehatan" }),
      post("d", -5, { family: "Perencana" }), post("e", -5, { level: 7 }), post("f", -5, { category: "keterampilan" }),
    ]);
    expect([proposal.surplus, proposal.vacant, movedPosts(proposal)]).toEqual([3, 19, 3]);
    expect(proposal.moves.map(({ from, to, distance, posts: number }) => `${from.opd_id} ${to.opd_id} ${distance} ${number}`).sort()).toEqual(["a a opd-sama 1", "a b sektor-sama 1", "a c wilayah 1"]);
  });

  it("takes the far way where only that fills both", async () => {
    const proposal = await propose([post("a", 1), post("b", 1, { level: 7 }), post("c", -1, { level: 6 }), post("d", -1, { level: 4, sector: "kesehatan" })]);
    expect(proposal.moves.map(({ from, to }) => `${from.opd_id} ${to.opd_id}`).sort()).toEqual(["a d", "b c"]);
  });

  it("prefers the same level where it is as near", async () => {
    const proposal = await propose([post("a", 1), post("b", -1, { level: 6 }), post("c", -1)]);
    expect(proposal.moves.map(({ to }) => to.opd_id)).toEqual(["c"]);
  });
});

describe("the answer", () => {
  it("is found where moves fill much even if the need is a tenth off", async () => {
    const answer = await answerOf([post("a", 6), post("b", -8), post("c", -2)]);
    const [share] = answer.estimates;
    expect(share).toMatchObject({ estimate: 0.6, n: 10 });
    // a tenth lower: needs of 9, so that 7 surplus posts meet vacancies of 7 and 1; a tenth higher: needs of 11, 5 and 9 and 3
    expect([share!.low, share!.high]).toEqual([5 / 12, 7 / 8]);
    expect(answer.verdict).toBe("found");
    expect(answer.estimates.find(({ measure }) => measure === "usulan")).toMatchObject({ category: "Arsiparis: dinas → dinas", estimate: 6 });
  });

  it("is none without any surplus of a family, and silent without vacancies", async () => {
    expect((await answerOf([post("a", -3), post("b", 3, { family: "Perencana", need: 20, occupied: 23 })])).verdict).toBe("none");
    const { verdict, estimates } = await answerOf([post("a", 2)]);
    expect([verdict, estimates[0]!.estimate]).toEqual(["unclear", null]);
  });

  it("depends on the need where a tenth decides", async () => {
    expect((await answerOf([post("a", 1), post("b", -20, { need: 40, occupied: 20 })])).verdict).toBe("unclear");
  });
});

it("reads the newest map without structural posts, and families without their level", async () => {
  const need = (position_name: string, position_type: string, changes: object = {}) => ({ year: 2024, opd_id: "a", position_name, position_type, position_class: 8, need: 3, occupied: 2, gap: -1, ...changes });
  const rows = { opds: [{ opd_id: "a", opd_name: "A", opd_type: "dinas", sector: "pelayanan" }], staffing_needs: [
    need("Perencana Ahli Muda", "fungsional"), need("Arsiparis Terampil", "fungsional"), need("Penata Layanan", "pelaksana"), need("Kepala Bidang", "administrator"), need("Perencana Ahli Muda", "fungsional", { year: 2023 }), need("Guru", "fungsional", { opd_id: "tanpa-unit" }),
  ] };
  expect((await withMarts(rows, posts)).map(({ family, category, level, need: wanted }) => [family, category, level, wanted])).toEqual([
    ["Arsiparis", "keterampilan", 2, 3], ["Penata Layanan", "", 0, 3], ["Perencana", "keahlian", 6, 3],
  ]);
});
