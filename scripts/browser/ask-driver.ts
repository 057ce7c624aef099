interface Question {
  /** What the driver's address goes on with. */
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: object | undefined;
  /** Milliseconds after which nobody will answer any more. */
  readonly limit: number;
}

/**
 * Asks a driver of the W3C's WebDriver at an address.
 * @returns what it says
 * @throws Error with a sentence that says what was asked where: the driver's own refusal, or that nothing came in time, as
 * when its browser is gone
 */
export const askDriver = async <Value>(
  address: string,
  { path, method = 'POST', body, limit }: Question,
): Promise<Value> => {
  try {
    const answer = await fetch(`${address}${path}`, {
      method,
      signal: AbortSignal.timeout(limit),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: Value & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
    return value;
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'TimeoutError') throw error;
    throw new Error(
      `The WebDriver at ${address} did not answer ${method} ${path} within ${limit / 1000} s; its browser may be gone.`,
      { cause: error },
    );
  }
};
