/** A request that Jira refuses, with the error collection it answers. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
  }
}

export const issueNotFound = (): Refusal =>
  new Refusal(404, ['Issue does not exist or you do not have permission to see it.']);

export const badRequest = (message: string): Refusal => new Refusal(400, [message]);

export const badField = (field: string, message: string): Refusal => new Refusal(400, [], { [field]: message });
