// Owns GOV.UK's button, and the link that looks like one. Its HTML equals govuk-frontend's own fixtures.
import type { ButtonHTMLAttributes, ReactNode } from "react";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export type ButtonProps = WithAttributes<
  {
    children?: ReactNode;
    className?: string;
    /** Makes it a link to another page. */
    href?: string | undefined;
    value?: string | number | undefined;
    /** The large button with an arrow that begins a service. */
    isStartButton?: boolean | undefined;
    preventDoubleClick?: boolean | undefined;
  },
  ButtonHTMLAttributes<HTMLElement>
>;

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

export function Button(props: ButtonProps) {
  const {
    children,
    className,
    href,
    type,
    name,
    value,
    disabled,
    isStartButton,
    preventDoubleClick,
    ...attributes
  } = props;
  const common = {
    className: classNames("govuk-button", className, isStartButton && "govuk-button--start"),
    "data-module": "govuk-button",
  };
  // A start button is a flex box, in which spaces between elements are lost: anything but plain words stays in one span.
  const content = (
    <>
      {isStartButton && typeof children !== "string" ? <span>{children}</span> : children}
      {isStartButton && " "}
      {isStartButton && <StartIcon />}
    </>
  );
  if (href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a link that looks like a button is announced as one, as GOV.UK draws it
      <a href={href} role="button" draggable={false} {...common} {...attributes}>
        {content}
      </a>
    );
  }
  return (
    <button
      type={type || "submit"}
      value={value}
      name={name || undefined}
      {...(disabled ? { disabled: true, "aria-disabled": true } : {})}
      data-prevent-double-click={preventDoubleClick}
      {...common}
      {...attributes}
    >
      {content}
    </button>
  );
}
