/**
 * How cells become values, as SQL macros of the connection: `cell_text(a)` … `cell_nip(a)` give the typed value of a raw cell,
 * or null where it is empty or can't be read; `cell(a)` gives null only for an empty cell. Each starts with a cheap
 * test for the usual spelling and falls back to the patient one, so that millions of rows stay fast.
 */
const months = [
  ["JANUARI", "JAN", "JANUARY"], ["FEBRUARI", "FEB", "PEBRUARI", "FEBRUARY"], ["MARET", "MAR", "MARCH"], ["APRIL", "APR"], ["MEI", "MAY"], ["JUNI", "JUN", "JUNE"],
  ["JULI", "JUL", "JULY"], ["AGUSTUS", "AGU", "AGS", "AGT", "AUGUST", "AUG"], ["SEPTEMBER", "SEP", "SEPT"], ["OKTOBER", "OKT", "OCTOBER", "OCT"], ["NOVEMBER", "NOV", "NOPEMBER"], ["DESEMBER", "DES", "DECEMBER", "DEC"],
] as const;

/** Indonesian and English month names and their usual short forms, upper case → 1…12. */
export const monthNumbers: Readonly<Record<string, number>> = Object.fromEntries(months.flatMap((names, i) => names.map((name) => [name, i + 1])));

const monthPattern = Object.keys(monthNumbers).sort((a, b) => b.length - a.length).join("|");
/** A list look-up, not `case x when …`: the engine would evaluate, and compile, `x` once per branch. */
const monthOf = (expression: string) =>
  `[${Object.values(monthNumbers).join(", ")}][list_position([${Object.keys(monthNumbers).map((name) => `'${name}'`).join(", ")}], ${expression})]`;
const white = "' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(65279)";

/** A cell that stands for nothing. */
export const emptyTokens = ["", "-", "--", "null", "NULL", "Null"] as const;
const empties = emptyTokens.map((token) => `'${token}'`).join(", ");

/** SQL that computes an expression once and uses it by name many times; a macro alone would repeat it at each use. */
export const once = (expression: string, name: string, body: string) => `list_transform([${expression}], lambda ${name}: ${body})[1]`;

const macros: readonly (readonly [string, string])[] = [
  ["cell_seen(a)", "case when strlen(a) = length(a) then a else regexp_replace(a, '\\p{Cf}', '', 'g') end"],
  ["cell_bare(a)", `trim(case when ascii(cell_seen(a)) = 39 then cell_seen(a)[2:] else cell_seen(a) end, ${white})`],
  ["cell(a)", `case when cell_bare(a) in (${empties}) then null else cell_bare(a) end`],
  ["cell_folded(t)", `case when contains(t, '  ') or contains(t, chr(9)) or contains(t, chr(10)) or contains(t, chr(13)) or contains(t, chr(160)) then regexp_replace(t, '[\\s\\x{00A0}]+', ' ', 'g') else t end`],
  ["cell_plain(a)", "strlen(a) = length(a) and ascii(a) > 45 and length(a) <> 4 and ascii(right(a, 1)) > 32 and not contains(a, '  ') and not contains(a, chr(9)) and not contains(a, chr(10)) and not contains(a, chr(13)) and not contains(a, chr(160))"],
  ["cell_text(a)", `case when a is null then null when cell_plain(a) then a else ${once("cell(a)", "t", "cell_folded(t)")} end`],
  ["cell_upper(a)", "upper(cell_text(a))"],
  ["id_of(t)", "case when length(t) in (32, 36) and regexp_full_match(t, '[0-9A-F]{8}-?[0-9A-F]{4}-?[0-9A-F]{4}-?[0-9A-F]{4}-?[0-9A-F]{12}') then replace(t, '-', '') else t end"],
  ["cell_id(a)", once("cell_upper(a)", "t", "id_of(t)")],
  ["nip_fast(a)", "case when length(a) = 18 and not contains(upper(a), 'E') then try_cast(a as bigint) end"],
  ["nip_digits(t)", "regexp_replace(t, '[ .\\x{00A0}]+', '', 'g')"],
  ["nip_slow(t)", "case when regexp_full_match(nip_digits(t), '[0-9]{18}') then try_cast(nip_digits(t) as bigint) end"],
  ["cell_nip(a)", "case when nip_fast(a) >= 100000000000000000 then nip_fast(a) else " + once("cell(a)", "t", "nip_slow(t)") + " end"],
  ["date_text(y, m, d)", "y || '-' || lpad(m, 2, '0') || '-' || lpad(d, 2, '0')"],
  ["date_of_parts(y, m, d)", "case when try_cast(date_text(y, m, d) as date)::varchar = date_text(y, m, d) then try_cast(date_text(y, m, d) as date) end"],
  ["date_bounded(d)", "case when d between date '1900-01-01' and date '2100-12-31' then d end"],
  ["date_fast(a)", `case
     when length(a) <> 10 then null
     when a[3] = '-' and a[6] = '-' then date_of_parts(a[7:10], a[4:5], a[1:2])
     when a[5] = '-' and a[8] = '-' then date_of_parts(a[1:4], a[6:7], a[9:10]) end`],
  ["date_numeric(t)", `case
     when regexp_full_match(t, '[0-9]{1,2}([-/.])[0-9]{1,2}[-/.][0-9]{4}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?')
       then date_of_parts(regexp_extract(t, '([-/.])([0-9]{4})', 2), regexp_extract(t, '[-/.]([0-9]{1,2})[-/.]', 1), regexp_extract(t, '^[0-9]{1,2}'))
     when regexp_full_match(t, '[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}([ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?)?')
       then date_of_parts(t[1:4], regexp_extract(t, '^.{5}([0-9]{1,2})', 1), regexp_extract(t, '^.{5}[0-9]{1,2}[-/]([0-9]{1,2})', 1))
     when regexp_full_match(t, '[0-9]{5}(\\.0+)?') then date '1899-12-30' + try_cast(t[1:5] as integer) end`],
  ["date_words(t)", `date_of_parts(regexp_extract(t, '([0-9]{4})$', 1), ${monthOf(`regexp_extract(t, '^[0-9]{1,2}[- ](${monthPattern})[- ][0-9]{4}$', 1)`)}::varchar, regexp_extract(t, '^([0-9]{1,2})[- ]', 1))`],
  ["date_slow(t)", "coalesce(date_numeric(t), date_words(t))"],
  ["cell_date(a)", `date_bounded(coalesce(date_fast(a), ${once("cell_upper(a)", "t", "date_slow(t)")}))`],
  ["serial_1904(a)", "case when regexp_full_match(a, '[0-9]{1,5}(\\.0+)?') then (try_cast(regexp_extract(a, '^[0-9]+') as integer) + 1462)::varchar else a end"],
  ["integer_fast(a)", "case when length(a) < 10 and try_cast(a as integer)::varchar = a then try_cast(a as integer) end"],
  ["integer_slow(t)", `case
     when regexp_full_match(t, '[-+]?[0-9]{1,9}([.,]0{1,2})?') then try_cast(regexp_replace(t, '[.,]0{1,2}$', '') as integer)
     when regexp_full_match(t, '[-+]?[0-9]{1,3}(\\.[0-9]{3})+(,0+)?') then try_cast(replace(regexp_replace(t, ',0+$', ''), '.', '') as integer) end`],
  ["cell_integer(a)", `coalesce(integer_fast(a), ${once("cell(a)", "t", "integer_slow(t)")})`],
  ["decimal_fast(a)", "case when length(a) < 10 and try_cast(a as integer)::varchar = a then try_cast(a as integer)::double end"],
  ["decimal_text(t)", "regexp_replace(t, '^RP\\.? ?| ?%$', '', 'g')"],
  ["number_grouped(t)", `case
     when regexp_full_match(t, '[-+]?[0-9]{1,3}(\\.[0-9]{3}){2,}(,[0-9]+)?|[-+]?[0-9]{1,3}\\.[0-9]{3},[0-9]+') then try_cast(replace(replace(t, '.', ''), ',', '.') as double)
     when regexp_full_match(t, '[-+]?[0-9]{1,3}(,[0-9]{3}){2,}(\\.[0-9]+)?|[-+]?[0-9]{1,3},[0-9]{3}\\.[0-9]+') then try_cast(replace(t, ',', '') as double) end`],
  ["decimal_slow(t)", `case
     when regexp_full_match(t, '[-+]?[0-9]+([.,][0-9]+)?') then try_cast(replace(t, ',', '.') as double)
     else number_grouped(t) end`],
  ["money_slow(t)", `case
     when regexp_full_match(t, '[-+]?[0-9]{1,3}[.,][0-9]{3}') then try_cast(regexp_replace(t, '[.,]', '') as double)
     when regexp_full_match(t, '[-+]?[0-9]+([.,][0-9]+)?') then try_cast(replace(t, ',', '.') as double)
     else number_grouped(t) end`],
  ["cell_decimal(a)", `coalesce(decimal_fast(a), ${once("decimal_text(cell_upper(a))", "t", "decimal_slow(t)")})`],
  ["cell_money(a)", `coalesce(decimal_fast(a), ${once("decimal_text(cell_upper(a))", "t", "money_slow(t)")})`],
  ["year_of(y)", "case when y between 1940 and 2100 then y end"],
  ["year_of_range(t)", `case when regexp_full_match(t, '0?1 JANUARI( [0-9]{4})? (S\\.?/?D\\.?|SAMPAI( DENGAN)?|-|HINGGA) 31 DESEMBER [0-9]{4}') then try_cast(right(t, 4) as integer) end`],
  ["cell_year(a)", `year_of(coalesce(integer_fast(a), ${once("cell_upper(a)", "t", "case when regexp_full_match(t, '[0-9]{4}([.,]0+)?') then try_cast(t[1:4] as integer) else year_of_range(t) end")}))`],
];

/** Statements that define the macros on the connection; to be run once before any file. */
export const cellMacrosSql: readonly string[] = macros.map(([head, body]) => `create or replace temp macro ${head} as (${body})`);
