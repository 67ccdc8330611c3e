// Owns GOV.UK's password field. Its HTML equals govuk-frontend's own fixtures; its Show button stays hidden without that library's script.
import { useTranslation } from "react-i18next";
import { contentOf } from "./attributes";
import { Button } from "./button";
import { classNames } from "./class-names";
import { i18nAttributes } from "./i18n-attributes";
import { Input, type InputProps } from "./input";

export type PasswordInputProps = Omit<InputProps, "type" | "prefix" | "suffix" | "inputWrapper"> & {
  showPasswordText?: string | undefined;
  hidePasswordText?: string | undefined;
  showPasswordAriaLabelText?: string | undefined;
  hidePasswordAriaLabelText?: string | undefined;
  passwordShownAnnouncementText?: string | undefined;
  passwordHiddenAnnouncementText?: string | undefined;
  button?: { className?: string } | undefined;
};

export function PasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation("components");
  const {
    showPasswordText,
    hidePasswordText,
    showPasswordAriaLabelText,
    hidePasswordAriaLabelText,
    ...rest
  } = props;
  const { passwordShownAnnouncementText, passwordHiddenAnnouncementText, button, ...field } = rest;
  const id = field.id || field.name;
  const { className, beforeInput, afterInput, ...groupAttributes } = field.formGroup ?? {};
  const messages = i18nAttributes({
    "show-password": showPasswordText,
    "hide-password": hidePasswordText,
    "show-password-aria-label": showPasswordAriaLabelText,
    "hide-password-aria-label": hidePasswordAriaLabelText,
    "password-shown-announcement": passwordShownAnnouncementText,
    "password-hidden-announcement": passwordHiddenAnnouncementText,
  });
  const showButton = (
    <>
      <Button
        type="button"
        className={classNames(
          "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
          button?.className,
        )}
        aria-controls={id}
        aria-label={showPasswordAriaLabelText ?? t("govuk.showPassword")}
        hidden
      >
        {showPasswordText ?? t("govuk.show")}
      </Button>
      {contentOf(afterInput)}
    </>
  );
  return (
    <Input
      spellCheck={false}
      autoCapitalize="none"
      {...field}
      id={id}
      type="password"
      autoComplete={field.autoComplete || "current-password"}
      className={classNames("govuk-password-input__input govuk-js-password-input-input", field.className)}
      inputWrapper={{ className: "govuk-password-input__wrapper" }}
      formGroup={{
        className: classNames("govuk-password-input", className),
        "data-module": "govuk-password-input",
        ...messages,
        ...groupAttributes,
        beforeInput,
        afterInput: showButton,
      }}
    />
  );
}
