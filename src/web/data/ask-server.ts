/** What the server says when it cannot or will not: its one error shape, or the network's silence. */
export interface Trouble {
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

/** A question to the server that failed. Thrown, because that is how queries hand failures on. */
export class AskFailed extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.message);
    this.trouble = trouble;
  }
}

interface ErrorBody {
  readonly error?: { readonly code?: string; readonly message?: string; readonly hint?: string };
}

const troubleOf = async (response: Response): Promise<Trouble> => {
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  return {
    status: response.status,
    code: body.error?.code ?? "unknown",
    message: body.error?.message ?? response.statusText,
    hint: body.error?.hint ?? null,
  };
};

/** Values of a question's parameters; empty ones are left out. */
export type Asked = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `path` under `/api` with its parameters. */
export const apiAddress = (path: string, asked: Asked | URLSearchParams = {}): string => {
  const params =
    asked instanceof URLSearchParams
      ? asked
      : new URLSearchParams(
          Object.entries(asked).flatMap(([key, value]) =>
            value === null || value === undefined || value === "" || value === false
              ? []
              : [[key, value === true ? "1" : String(value)]],
          ),
        );
  return `/api${path}${params.size === 0 ? "" : `?${params}`}`;
};

/**
 * Asks the server and gives its JSON.
 *
 * @throws AskFailed with the server's message, or with status 0 where it could not be reached.
 */
export const askServer = async <Answer>(address: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await fetch(address, { credentials: "same-origin", ...init }).catch((error: unknown) => {
    if (init.signal?.aborted === true) throw error;
    throw new AskFailed({ status: 0, code: "unreachable", message: "", hint: null });
  });
  if (!response.ok) throw new AskFailed(await troubleOf(response));
  return response.status === 204 ? (undefined as Answer) : ((await response.json()) as Answer);
};
