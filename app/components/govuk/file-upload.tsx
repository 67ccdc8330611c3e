// Owns GOV.UK's file field. Its HTML equals govuk-frontend's own fixtures.
import type { InputHTMLAttributes } from "react";
import { contentOf, hasParts, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { describe } from "./described-by";
import { Field, type FieldProps } from "./form-group";
import { i18nAttributes, type Message } from "./i18n-attributes";

interface DropZoneWords {
  chooseFilesButtonText?: string | undefined;
  noFileChosenText?: string | undefined;
  multipleFilesChosenText?: Message | undefined;
  dropInstructionText?: string | undefined;
  enteredDropZoneText?: string | undefined;
  leftDropZoneText?: string | undefined;
}

export type FileUploadProps = WithAttributes<
  FieldProps &
    DropZoneWords & {
      name: string;
      id?: string | undefined;
      className?: string;
      /** Draws the wrapper that govuk-frontend's script turns into a drop zone, on pages that carry that script. */
      javascript?: boolean | undefined;
      wrapperClassName?: string | undefined;
      wrapperAttributes?: Readonly<Record<string, string>> | undefined;
    },
  Omit<InputHTMLAttributes<HTMLInputElement>, "value">
>;

export function FileUpload(props: FileUploadProps) {
  const {
    label,
    hint,
    error,
    describedBy,
    formGroup,
    javascript,
    wrapperClassName,
    wrapperAttributes,
    ...own
  } = props;
  const { chooseFilesButtonText, noFileChosenText, multipleFilesChosenText, ...rest } = own;
  const { dropInstructionText, enteredDropZoneText, leftDropZoneText, ...field } = rest;
  const { name, id = name, className, ...attributes } = field;
  const ids = describe(id, props);
  const input = (
    <input
      className={classNames("govuk-file-upload", className, hasParts(error) && "govuk-file-upload--error")}
      id={id}
      name={name}
      type="file"
      aria-describedby={ids.describedBy}
      {...attributes}
    />
  );
  const words = i18nAttributes({
    "choose-files-button": chooseFilesButtonText,
    "no-file-chosen": noFileChosenText,
    "multiple-files-chosen": multipleFilesChosenText,
    "drop-instruction": dropInstructionText,
    "entered-drop-zone": enteredDropZoneText,
    "left-drop-zone": leftDropZoneText,
  });
  const dropZone = (
    <div
      className={classNames("govuk-file-upload-wrapper", wrapperClassName)}
      data-module="govuk-file-upload"
      {...words}
      {...wrapperAttributes}
    >
      {input}
    </div>
  );
  return (
    <Field id={id} field={{ label, hint, error, formGroup }} ids={ids}>
      {contentOf(formGroup?.beforeInput)}
      {javascript ? dropZone : input}
      {contentOf(formGroup?.afterInput)}
    </Field>
  );
}
