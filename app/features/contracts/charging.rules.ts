// Owns looking up a charging figure by day. The figures themselves are settings: none is written in code.

export interface ChargingFigure {
  code: string;
  amountPence: number;
  per: "once" | "week" | "year";
  startsOn: string;
  endsOn: string | null;
  source: string;
}

/** The figure that stands on a day; null where none was set for it. Of two that overlap, the one that began later. */
export function figureOn(
  figures: readonly ChargingFigure[],
  code: string,
  on: string,
): ChargingFigure | null {
  const standing = figures.filter(
    (figure) =>
      figure.code === code && figure.startsOn <= on && (figure.endsOn === null || on <= figure.endsOn),
  );
  return standing.reduce<ChargingFigure | null>(
    (latest, each) => (latest === null || each.startsOn > latest.startsOn ? each : latest),
    null,
  );
}
