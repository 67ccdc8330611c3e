// Owns GOV.UK's task list. Its HTML equals govuk-frontend's own fixtures.
import { hasParts, type Parts, toFull, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { each } from "./each";
import { Tag } from "./tag";

export interface TaskListItem {
  title?: Parts;
  hint?: Parts | undefined;
  status?: Parts<{ tag?: Parts | undefined }> | undefined;
  href?: string | undefined;
  className?: string | undefined;
}

export type TaskListProps = WithAttributes<{
  items: readonly (TaskListItem | null | undefined | false | "")[];
  idPrefix?: string | undefined;
  className?: string;
}>;

function Status({ status, id }: { status: TaskListItem["status"]; id: string }) {
  const { children, className, tag } = toFull<{ tag?: Parts | undefined }>(status);
  return (
    <div className={classNames("govuk-task-list__status", className)} id={id}>
      {hasParts(tag) ? <Tag {...toFull(tag)} /> : children}
    </div>
  );
}

function Task({ item, idPrefix }: { item: TaskListItem; idPrefix: string }) {
  const { title, hint, status, href, className } = item;
  const hintId = `${idPrefix}-hint`;
  const statusId = `${idPrefix}-status`;
  const { children: words, className: titleClass } = toFull(title);
  return (
    <li
      className={classNames(
        "govuk-task-list__item",
        Boolean(href) && "govuk-task-list__item--with-link",
        className,
      )}
    >
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a
            className={classNames("govuk-link govuk-task-list__link", titleClass)}
            href={href}
            aria-describedby={classNames(hasParts(hint) && hintId, statusId)}
          >
            {words}
          </a>
        ) : (
          <div className={titleClass}>{words}</div>
        )}
        {hasParts(hint) && (
          <div id={hintId} className="govuk-task-list__hint">
            {toFull(hint).children}
          </div>
        )}
      </div>
      <Status status={status} id={statusId} />
    </li>
  );
}

export function TaskList({ items, idPrefix, className, ...attributes }: TaskListProps) {
  return (
    <ul className={classNames("govuk-task-list", className)} {...attributes}>
      {each(
        items,
        (item, index) => item && <Task item={item} idPrefix={`${idPrefix || "task-list"}-${index + 1}`} />,
      )}
    </ul>
  );
}
