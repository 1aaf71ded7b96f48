import { yearEnd, type Day } from "./calendar.js";
import { createCareers, stateOn, type Careers } from "./careers.js";
import { Defects } from "./defects.js";
import { firstDegree, gradeOn } from "./grades.js";
import { LatentModel } from "./latentModel.js";
import { inventedName } from "./names.js";
import { organisation as createOrganisation, type Opd, type Organisation, type Unit } from "./organisation.js";
import { createPeople, isActive, Type, type People, type Window } from "./people.js";
import { contractName, Duty, families, levelOf, Positions, type Position } from "./positions.js";
import { Realised } from "./realised.js";
import { streamOf, type Stream } from "./random.js";
import { createSelections, type Selections } from "./selections.js";

/** Above this many employees only delimited text is written. */
export const largestMixed = 50_000;

/** Everything from which the files are written. */
export class Sample {
  readonly organisation: Organisation;
  readonly people: People;
  readonly careers: Careers;
  readonly positions: Positions;
  readonly selections: Selections;
  readonly latent: LatentModel;
  readonly defects: Defects;
  readonly realised = new Realised();
  /** facts that layouts add to the truth */
  readonly facts: Record<string, unknown> = {};
  readonly large: boolean;

  constructor(readonly seed: number, readonly employees: number, readonly window: Window, textOnly?: boolean) {
    this.large = textOnly ?? employees > largestMixed;
    this.organisation = createOrganisation(seed, employees);
    this.people = createPeople(seed, employees, window, this.organisation);
    this.careers = createCareers(seed, this.people, this.organisation, window);
    this.positions = new Positions(seed, this.organisation.units);
    this.selections = createSelections(this);
    this.latent = new LatentModel(seed, this.people, this.careers, this.organisation, this.selections.abilities);
    this.defects = new Defects(seed);
  }

  get years(): number[] {
    return Array.from({ length: this.window.last - this.window.first + 1 }, (_, k) => this.window.first + k);
  }

  get snapshotDays(): Day[] {
    return this.years.map(yearEnd);
  }

  stream(topic: string, a = 0, b = 0): Stream {
    return streamOf(this.seed, topic, a, b);
  }

  active(person: number, day: Day): boolean {
    return isActive(this.people, person, day);
  }

  name(person: number): string {
    return inventedName(person, this.people.nameDraw[person]!);
  }

  unitOn(person: number, day: Day): Unit {
    return this.organisation.units[this.careers.unit[stateOn(this.careers, day)]![person]!]!;
  }

  opdOf(unit: Unit): Opd {
    return this.organisation.opds[unit.opd]!;
  }

  opdOn(person: number, day: Day): Opd {
    return this.opdOf(this.unitOn(person, day));
  }

  /** Position on a day, its name as the export spells it, and since when it is held. */
  positionOn(person: number, day: Day): { readonly position: Position; readonly name: string; readonly since: Day; readonly leads: number } {
    const { people, careers } = this;
    const k = stateOn(careers, day);
    const leads = careers.leads[k]![person]!;
    const family = people.family[person]!;
    const degree = people.education[person]! >= firstDegree;
    if (leads >= 0) {
      const position = this.positions.head(leads);
      return { position, name: position.name, since: Math.max(careers.since[k]![person]!, people.start[person]!), leads };
    }
    if (people.type[person] !== Type.Pns) {
      const level = degree ? 3 : 0;
      return { position: this.positions.of(family, level), name: contractName(family, level), since: people.start[person]!, leads };
    }
    const { grade, since } = gradeOn(people.start[person]!, people.education[person]!, day);
    const position = this.positions.of(family, levelOf(grade, degree));
    const base = families[family]!.duty === Duty.Clerical ? people.start[person]! : since;
    return { position, name: position.name, since: Math.max(base, careers.since[k]![person]!), leads };
  }
}
