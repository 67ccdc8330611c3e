// Importing contracts from the desk: files in, and for each what came of it, with a reason for whatever was left out.
import {
  type ActionFunctionArgs,
  unstable_createMemoryUploadHandler as inMemory,
  MaxPartSizeExceededError,
  type MetaFunction,
  unstable_parseMultipartFormData as parseUpload,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { Button } from "~/components/govuk/button";
import { FileUpload } from "~/components/govuk/file-upload";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { ImportResults } from "~/features/contracts/components/import-results";
import { type ImportedFile, importedFile } from "~/features/contracts/components/import-results.view";
import { AppError, isAppError } from "~/lib/app-error";
import { page } from "~/lib/route";

/** All files of one form together. */
const MOST_BYTES = 20 * 1024 * 1024;
/** What a form adds around its files. */
const WRAPPING = 64 * 1024;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(({ context }) => {
  context.authorize("contract:import");
  const { council, csrf, t } = context;
  return { title: documentTitle(t("admin:import.title"), council.name), csrf };
});

interface Done {
  files: ImportedFile[];
  errors: FieldError[];
}

/** The form with its files held in memory. Throws AppError where they are larger than fits. */
async function readUpload(request: Request): Promise<FormData> {
  const tooLarge = new AppError("bad_input", "admin:import.tooLarge");
  if (Number(request.headers.get("Content-Length") ?? 0) > MOST_BYTES + WRAPPING) throw tooLarge;
  try {
    return await parseUpload(request, inMemory({ maxPartSize: MOST_BYTES }));
  } catch (error) {
    throw error instanceof MaxPartSizeExceededError
      ? tooLarge
      : new AppError("bad_input", "common:error.formUnread");
  }
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { services, t } = context;
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ files: [], errors } satisfies Done, { status });
  try {
    const by = context.authorize("contract:import");
    const form = await readUpload(request);
    // The token is checked at the same door as that of every other form.
    const token = new URLSearchParams({ csrf: String(form.get("csrf") ?? "") });
    await context.form(new Request(request.url, { method: "POST", body: token }));
    const uploads = form
      .getAll("files")
      .filter((each): each is File => each instanceof File && each.size > 0);
    if (uploads.length === 0) return decline([{ field: "files", key: "admin:import.none" }], 400);
    const files: ImportedFile[] = [];
    for (const upload of uploads) {
      const bytes = new Uint8Array(await upload.arrayBuffer());
      const outcome = await services.contracts.importText(by, upload.name, bytes);
      files.push(importedFile(outcome, (key, values) => t(key, values ?? {})));
    }
    return Response.json({ files, errors: [] } satisfies Done);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    return decline([{ field: "files", key: error.key, values: error.values }], error.status);
  }
}

export default function ImportContracts() {
  const { csrf } = useLoaderData<typeof loader>();
  const done = useActionData<Done>();
  const { t } = useTranslation("admin");
  const errors = done?.errors ?? [];
  const errorOf = useFieldError(errors);
  return (
    <>
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{t("import.title")}</PageTitle>
      <p className="govuk-body-l">{t("import.lead")}</p>
      {done && done.files.length > 0 ? <ImportResults files={done.files} /> : null}
      <Form method="post" encType="multipart/form-data" reloadDocument noValidate>
        <CsrfField token={csrf} />
        <FileUpload
          name="files"
          label={t("import.files")}
          hint={t("import.filesHint")}
          error={errorOf("files")}
          accept=".csv,.json,.jsonl,.ndjson,.txt"
          multiple
        />
        <Button>{t("import.button")}</Button>
      </Form>
    </>
  );
}
