// Owns quarters of the calendar year, by which samples are drawn. Pure.

export interface Quarter {
  /** "2026-Q3". */
  name: string;
  /** First and last UK calendar day. */
  from: string;
  to: string;
}

const lastDays = ["03-31", "06-30", "09-30", "12-31"];

/** The last quarter that is over on a UK calendar day. */
export function quarterBefore(day: string): Quarter {
  const year = Number(day.slice(0, 4));
  const current = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const [ofYear, index] = current === 0 ? [year - 1, 3] : [year, current - 1];
  const month = String(index * 3 + 1).padStart(2, "0");
  return {
    name: `${ofYear}-Q${index + 1}`,
    from: `${ofYear}-${month}-01`,
    to: `${ofYear}-${lastDays[index]}`,
  };
}
