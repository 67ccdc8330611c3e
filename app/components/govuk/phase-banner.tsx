// Owns GOV.UK's phase banner, in which a demonstration says that it is one. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode } from "react";
import { type Parts, toFull, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { Tag } from "./tag";

export type PhaseBannerProps = WithAttributes<{ tag?: Parts; children?: ReactNode; className?: string }>;

export function PhaseBanner({ tag, children, className, ...attributes }: PhaseBannerProps) {
  const { children: word, className: tagClass } = toFull(tag);
  return (
    <div className={classNames("govuk-phase-banner govuk-width-container", className)} {...attributes}>
      <p className="govuk-phase-banner__content">
        <Tag className={classNames("govuk-phase-banner__content__tag", tagClass)}>{word}</Tag>
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
