// Days and months in what is typed, as the index knows them.

/** A reader of days, by the forms that come with the subjects. */
export function dayReader({ days, months, names }) {
  const forms = [...days, ...months].map(edged);
  return (text) => takeDay(text, forms, names);
}

const edged = (form) => new RegExp(`(?<![\\p{L}\\d.])(?:${form})(?![\\dA-Za-z])`, "iu");

/** The text without its first day or month, and that; a day without a year is none. */
function takeDay(text, forms, names) {
  for (const form of forms) {
    const match = form.exec(text);
    const day = match && dayOf(match.groups, names);
    if (day) return { text: text.replace(match[0], " "), day: { ...day, typed: match[0] } };
  }
  return { text };
}

function dayOf({ year, month, day }, names) {
  const number = Number(month) || names[month.toLowerCase()];
  const known = new Date(Date.UTC(year, number - 1, day ?? 1));
  // 30 February would be a day in March.
  if (known.getUTCMonth() + 1 !== number || known.getUTCDate() !== Number(day ?? 1)) return null;
  const [first] = known.toISOString().split("T");
  const plain = first.replaceAll("-", "");
  const key = `month${plain.slice(0, 6)}`;
  if (!day) return { key, first, last: `${first.slice(0, 8)}31` };
  return { key: `day${plain}`, wider: key, first, last: first };
}
