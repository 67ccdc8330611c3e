// Owns GOV.UK's panel: the confirmation after sending, and the interruption before something serious. Its HTML equals govuk-frontend's own fixtures.
import { createElement, type ReactNode } from "react";
import { hasParts, type WithAttributes } from "./attributes";
import { Button, type ButtonProps } from "./button";
import { classNames } from "./class-names";
import { each } from "./each";

export type PanelAction = ButtonProps;

export type PanelProps = WithAttributes<{
  title?: ReactNode;
  headingLevel?: number | undefined;
  children?: ReactNode;
  className?: string;
  /** Shown on an interruption only. */
  actions?: WithAttributes<{ items?: readonly PanelAction[]; className?: string }> | undefined;
}>;

function Action({ children, className, href, type, ...attributes }: PanelAction) {
  if (!href || type === "button") {
    return (
      <Button
        type={type || "button"}
        className={classNames("govuk-button--inverse", className)}
        href={href}
        {...attributes}
      >
        {children}
      </Button>
    );
  }
  const linkAttributes = attributes as WithAttributes<object>;
  return (
    <a className={classNames("govuk-link govuk-link--inverse", className)} href={href} {...linkAttributes}>
      {children}
    </a>
  );
}

function Actions({ items = [], className, ...attributes }: NonNullable<PanelProps["actions"]>) {
  return (
    <div className={classNames("govuk-panel__actions", className)} {...attributes}>
      {items.length > 0 && (
        <div className="govuk-button-group">
          {each(items, (action) => (
            <Action {...action} />
          ))}
        </div>
      )}
    </div>
  );
}

export function Panel({ title, headingLevel, children, className, actions, ...attributes }: PanelProps) {
  const isInterruption = className?.includes("govuk-panel--interruption") ?? false;
  return (
    <div
      className={classNames("govuk-panel", !isInterruption && "govuk-panel--confirmation", className)}
      {...attributes}
    >
      {createElement(`h${headingLevel || 1}`, { className: "govuk-panel__title" }, title)}
      {hasParts(children) && <div className="govuk-panel__body">{children}</div>}
      {isInterruption && actions && <Actions {...actions} />}
    </div>
  );
}
