// Owns GOV.UK's summary list and the card around it. Its HTML equals govuk-frontend's own fixtures.
import { createElement, type ReactNode } from "react";
import { type Parts, toFull, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { each } from "./each";

export type SummaryAction = WithAttributes<{
  href?: string;
  children?: ReactNode;
  className?: string;
  /** What the action is about, read out after its words. */
  visuallyHiddenText?: string | undefined;
}>;

export interface SummaryActions {
  items?: readonly SummaryAction[] | undefined;
  className?: string | undefined;
}

export interface SummaryRow {
  key?: Parts;
  value?: Parts;
  actions?: SummaryActions | undefined;
  className?: string | undefined;
}

type CardTitle = Parts<{ headingLevel?: number }>;

export type SummaryCard = WithAttributes<{
  title?: CardTitle;
  actions?: SummaryActions | undefined;
  className?: string;
}>;

export type SummaryListProps = WithAttributes<{
  rows: readonly (SummaryRow | null | undefined | false | "")[];
  className?: string;
  card?: SummaryCard | undefined;
}>;

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle: CardTitle | undefined }) {
  const { href, children, className, visuallyHiddenText, ...attributes } = action;
  return (
    <a className={classNames("govuk-link", className)} href={href} {...attributes}>
      {children}
      {(visuallyHiddenText || cardTitle) && (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && (
            <>
              {" ("}
              {toFull(cardTitle).children})
            </>
          )}
        </span>
      )}
    </a>
  );
}

function Card({ card, children }: { card: SummaryCard; children: ReactNode }) {
  const { title, actions, className, ...attributes } = card;
  const { children: words, className: titleClass, headingLevel } = toFull(title);
  const items = actions?.items ?? [];
  const links = each(items, (action) => <ActionLink action={action} cardTitle={title} />);
  const actionsClass = classNames("govuk-summary-card__actions", actions?.className);
  return (
    <div className={classNames("govuk-summary-card", className)} {...attributes}>
      <div className="govuk-summary-card__title-wrapper">
        {title &&
          createElement(
            `h${headingLevel || 2}`,
            { className: classNames("govuk-summary-card__title", titleClass) },
            words,
          )}
        {links.length === 1 && <div className={actionsClass}>{links}</div>}
        {links.length > 1 && (
          <ul className={actionsClass}>
            {each(links, (link) => (
              <li className="govuk-summary-card__action">{link}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function RowActions({ actions, cardTitle }: { actions: SummaryActions; cardTitle: CardTitle | undefined }) {
  const items = actions.items ?? [];
  const links = each(items, (action) => <ActionLink action={action} cardTitle={cardTitle} />);
  return (
    <dd className={classNames("govuk-summary-list__actions", actions.className)}>
      {links.length === 1 ? (
        links
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {each(links, (link) => (
            <li className="govuk-summary-list__actions-list-item">{link}</li>
          ))}
        </ul>
      )}
    </dd>
  );
}

function Row({
  row,
  isShort,
  cardTitle,
}: {
  row: SummaryRow;
  isShort: boolean;
  cardTitle: CardTitle | undefined;
}) {
  const key = toFull(row.key);
  const value = toFull(row.value);
  return (
    <div
      className={classNames(
        "govuk-summary-list__row",
        isShort && "govuk-summary-list__row--no-actions",
        row.className,
      )}
    >
      <dt className={classNames("govuk-summary-list__key", key.className)}>{key.children}</dt>
      <dd className={classNames("govuk-summary-list__value", value.className)}>{value.children}</dd>
      {row.actions?.items && row.actions.items.length > 0 && (
        <RowActions actions={row.actions} cardTitle={cardTitle} />
      )}
    </div>
  );
}

export function SummaryList({ rows, className, card, ...attributes }: SummaryListProps) {
  const shown = rows.filter((row): row is SummaryRow => Boolean(row));
  const hasActions = shown.some((row) => (row.actions?.items?.length ?? 0) > 0);
  const list = (
    <dl className={classNames("govuk-summary-list", className)} {...attributes}>
      {each(shown, (row) => (
        <Row row={row} isShort={hasActions && !row.actions?.items} cardTitle={card?.title} />
      ))}
    </dl>
  );
  return card ? <Card card={card}>{list}</Card> : list;
}
