// Owns GOV.UK's service navigation. Its HTML equals govuk-frontend's own fixtures; its Menu button stays hidden without that library's script.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hasParts, type Parts, toFull, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { each } from "./each";

export type ServiceNavigationItem = WithAttributes<{
  children?: ReactNode;
  href?: string | undefined;
  /** This very page. */
  current?: boolean | undefined;
  /** A page within this part of the service. */
  active?: boolean | undefined;
}>;

export type ServiceNavigationProps = WithAttributes<{
  serviceName?: string | undefined;
  serviceUrl?: string | undefined;
  navigation?: readonly (ServiceNavigationItem | null | undefined | false | "")[] | undefined;
  collapseNavigationOnMobile?: boolean | undefined;
  className?: string;
  ariaLabel?: string | undefined;
  menuButtonText?: string | undefined;
  menuButtonLabel?: string | undefined;
  navigationLabel?: string | undefined;
  navigationClassName?: string | undefined;
  navigationId?: string | undefined;
  slots?:
    | {
        start?: ReactNode;
        end?: Parts<{ align?: string }>;
        navigationStart?: ReactNode;
        navigationEnd?: ReactNode;
      }
    | undefined;
}>;

function NavigationItem({ item }: { item: ServiceNavigationItem }) {
  const { children, href, current, active, ...attributes } = item;
  const isHere = Boolean(active || current);
  const here = isHere ? ({ "aria-current": current ? "page" : "true" } as const) : {};
  // Where colours are overridden, only the strong element tells the present page from the others.
  const words = isHere ? (
    <strong className="govuk-service-navigation__active-fallback">{children}</strong>
  ) : (
    children
  );
  return (
    <li
      className={classNames(
        "govuk-service-navigation__item",
        isHere && "govuk-service-navigation__item--active",
      )}
    >
      {href ? (
        <a className="govuk-service-navigation__link" href={href} {...here} {...attributes}>
          {words}
        </a>
      ) : (
        hasParts(children) && (
          <span className="govuk-service-navigation__text" {...here}>
            {words}
          </span>
        )
      )}
    </li>
  );
}

function Navigation({
  props,
  items,
}: {
  props: ServiceNavigationProps;
  items: readonly ServiceNavigationItem[];
}) {
  const { t } = useTranslation("components");
  const { slots, collapseNavigationOnMobile, menuButtonLabel, navigationClassName } = props;
  const id = props.navigationId || "navigation";
  const menu = props.menuButtonText || t("govuk.menu");
  return (
    <nav
      aria-label={props.navigationLabel || menu}
      className={classNames("govuk-service-navigation__wrapper", navigationClassName)}
    >
      {(collapseNavigationOnMobile ?? items.length > 1) && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is hidden, so not focusable, until a script shows it and takes both away
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={menuButtonLabel && menuButtonLabel !== menu ? menuButtonLabel : undefined}
          hidden
          aria-hidden="true"
        >
          {menu}
        </button>
      )}
      <ul className="govuk-service-navigation__list" id={id}>
        {slots?.navigationStart}
        {each(items, (item) => (
          <NavigationItem item={item} />
        ))}
        {slots?.navigationEnd}
      </ul>
    </nav>
  );
}

function ServiceName({ name, url }: { name: string; url: string | undefined }) {
  return (
    <span className="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} className="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span className="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const { t } = useTranslation("components");
  const { serviceName, serviceUrl, navigation = [], className, ariaLabel, slots, ...rest } = props;
  const {
    collapseNavigationOnMobile: _collapse,
    menuButtonText: _text,
    menuButtonLabel: _label,
    ...others
  } = rest;
  const { navigationLabel: _nav, navigationClassName: _class, navigationId: _id, ...attributes } = others;
  const items = navigation.filter((item): item is ServiceNavigationItem => Boolean(item));
  const { children: end, align } = toFull(slots?.end);
  const common = {
    className: classNames("govuk-service-navigation", className),
    "data-module": "govuk-service-navigation",
    ...attributes,
  };
  const inner = (
    <div
      className={classNames(
        "govuk-width-container",
        align === "inline" && "govuk-service-navigation__inlining-container",
      )}
    >
      {slots?.start}
      <div className="govuk-service-navigation__container">
        {serviceName && <ServiceName name={serviceName} url={serviceUrl} />}
        {(items.length > 0 || slots?.navigationStart || slots?.navigationEnd) && (
          <Navigation props={props} items={items} />
        )}
      </div>
      {end}
    </div>
  );
  // With a name in it the whole is a landmark of its own; without one the nav inside does that job.
  return serviceName || slots?.start || hasParts(end) ? (
    <section aria-label={ariaLabel ?? t("govuk.serviceInformation")} {...common}>
      {inner}
    </section>
  ) : (
    <div {...common}>{inner}</div>
  );
}
