import { pathToFileURL } from 'node:url';
import type { RegionSource } from '#pipeline/ports.ts';
import { openRegionFiles, type RegionFiles } from '#runtime/region-files.ts';
import type { Settings } from '#runtime/settings.ts';

/** Official lists, one file a province, loaded when first asked for. */
export function openRegions(settings: Settings): RegionFiles {
  const folder = settings.AKSI8_REGIONS_DIR;
  return folder === undefined ? openRegionFiles() : openRegionFiles(pathToFileURL(`${folder}/`));
}

export function regionSource(files: RegionFiles): RegionSource {
  return {
    async province(code) {
      const data = files.province(code);
      if (!data) throw new Error('no such province is on the list');
      return data;
    },
  };
}
