// Owns what is wrong with a form, as a page is told of it, and finding the words for one field. It checks nothing itself.
import { useTranslation } from "react-i18next";

/** One thing that is wrong. Its words come from a key ("intake:error.words"), or ready made. */
export type FieldError = {
  /** The id of the control to go to; without one the words are not a link. */
  readonly field?: string | undefined;
} & (
  | { readonly key: string; readonly values?: Readonly<Record<string, string | number>> | undefined }
  | { readonly text: string }
);

/** The words of an error in the reader's language. */
export function useErrorText(): (error: FieldError) => string {
  const { t } = useTranslation();
  return (error) => ("text" in error ? error.text : t(error.key, { ...error.values }));
}

/** The words to put beside a field, or nothing when all is well with it. */
export function useFieldError(errors: readonly FieldError[]): (field: string) => string | undefined {
  const textOf = useErrorText();
  return (field) => {
    const error = errors.find((one) => one.field === field);
    return error && textOf(error);
  };
}
