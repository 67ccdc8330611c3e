// Owns the hidden field that proves a form came from our own page. It makes no token and checks none.

export function CsrfField({ token }: { token: string }) {
  return <input type="hidden" name="csrf" value={token} />;
}
