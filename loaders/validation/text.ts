/** Words for readers in both languages of the site. */
export interface Text {
  readonly id: string;
  readonly en: string;
}
