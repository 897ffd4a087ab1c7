/** `id=https://…`, several apart by spaces. */
const SERVICE = /^([a-z]+(?:-[a-z]+)*)=(https?:\/\/\S+)$/;

/** True where every part of TRIAL_SERVICES can be read. */
export function isServiceList(text: string): boolean {
  return partsOf(text).every((part) => {
    const url = SERVICE.exec(part)?.[2];
    return url !== undefined && URL.canParse(url);
  });
}

/** The addresses of the operator's services by the trial's id. */
export function readServices(text: string): Map<string, string> {
  return new Map(
    partsOf(text).map((part) => {
      const [, id = '', url = ''] = SERVICE.exec(part) ?? [];
      return [id, url];
    }),
  );
}

function partsOf(text: string): string[] {
  return text.split(/\s+/).filter((part) => part !== '');
}
