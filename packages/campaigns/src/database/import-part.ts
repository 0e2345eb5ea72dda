import { CampaignError } from '../errors/campaign-error.ts';

/**
 * Runs the import of a package that is installed beside this one.
 *
 * @throws CampaignError `PART_NOT_INSTALLED` that names the package
 */
export async function importPart<Module>(
  name: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw new CampaignError({
      code: 'PART_NOT_INSTALLED',
      description: `expected the npm package ${name}: npm install ${name}`,
      cause,
    });
  }
}
