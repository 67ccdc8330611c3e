// Owns GOV.UK's text field that says how much fits. Its HTML equals govuk-frontend's own fixtures; it counts nothing without that library's script.
import { useTranslation } from "react-i18next";
import { contentOf } from "./attributes";
import { classNames } from "./class-names";
import { Hint } from "./hint";
import { i18nAttributes, type Message } from "./i18n-attributes";
import { Textarea, type TextareaProps } from "./textarea";

interface CountWords {
  /** Says how much fits; `%{count}` stands for the number. */
  textareaDescriptionText?: string | undefined;
  charactersUnderLimitText?: Message | undefined;
  charactersAtLimitText?: string | undefined;
  charactersOverLimitText?: Message | undefined;
  wordsUnderLimitText?: Message | undefined;
  wordsAtLimitText?: string | undefined;
  wordsOverLimitText?: Message | undefined;
}

export type CharacterCountProps = Omit<TextareaProps, "maxLength" | "describedBy"> &
  CountWords & {
    /** Most characters that fit. Unlike the attribute of that name, it stops nobody typing. */
    maxlength?: number | undefined;
    maxwords?: number | undefined;
    countType?: string | undefined;
    /** Share of the limit, in per cent, from which the count is shown. */
    threshold?: number | undefined;
    countMessage?: { className?: string } | undefined;
  };

function useDescription(props: CharacterCountProps, isInWords: boolean): string {
  const { t } = useTranslation("components");
  const limit = props.maxwords || props.maxlength;
  if (!limit) return "";
  const own = props.textareaDescriptionText;
  if (own) return own.replace("%{count}", String(limit));
  return t(isInWords ? "govuk.wordsAllowed" : "govuk.charactersAllowed", { count: limit });
}

export function CharacterCount(props: CharacterCountProps) {
  const {
    maxlength,
    maxwords,
    countType: ownType,
    threshold,
    countMessage,
    textareaDescriptionText,
    ...rest
  } = props;
  const { charactersUnderLimitText, charactersAtLimitText, charactersOverLimitText, ...others } = rest;
  const { wordsUnderLimitText, wordsAtLimitText, wordsOverLimitText, ...field } = others;
  const countType = ownType || (maxwords ? "words" : undefined);
  const id = field.id || field.name;
  const isUnlimited = !maxlength && !maxwords;
  const { className, beforeInput, afterInput, ...groupAttributes } = field.formGroup ?? {};
  const messages = i18nAttributes({
    "textarea-description":
      isUnlimited && textareaDescriptionText ? { other: textareaDescriptionText } : undefined,
    "characters-under-limit": charactersUnderLimitText,
    "characters-at-limit": charactersAtLimitText,
    "characters-over-limit": charactersOverLimitText,
    "words-under-limit": wordsUnderLimitText,
    "words-at-limit": wordsAtLimitText,
    "words-over-limit": wordsOverLimitText,
  });
  const countLine = (
    <>
      <Hint
        id={`${id}-info`}
        className={classNames("govuk-character-count__message", countMessage?.className)}
      >
        {useDescription(props, countType === "words")}
      </Hint>
      {contentOf(afterInput)}
    </>
  );
  return (
    <Textarea
      {...field}
      id={id}
      describedBy={`${id}-info`}
      className={classNames("govuk-js-character-count", field.className)}
      formGroup={{
        className: classNames("govuk-character-count", className),
        "data-module": "govuk-character-count",
        "data-maxlength": maxlength,
        "data-maxwords": maxwords,
        "data-threshold": threshold,
        "data-count-type": countType,
        ...messages,
        ...groupAttributes,
        beforeInput,
        afterInput: countLine,
      }}
    />
  );
}
