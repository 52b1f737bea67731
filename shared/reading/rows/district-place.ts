import { resolveDistrict } from '#regions/resolve-district.ts';
import type { DistrictIndex, Region, Resolution } from '#regions/types.ts';
import { spelling } from './place-issues.ts';
import { openKey, refusal } from './place-outcomes.ts';
import type { PlaceTexts, RowPlace } from './row-place.ts';

/** A row of a larger table that names a district other than the registered one: villages share their names across districts. */
export function otherDistrict(index: DistrictIndex, texts: PlaceTexts): RowPlace | null {
  const resolution = resolveDistrict(texts.district, { province: texts.province });
  const meant = candidatesOf(resolution);
  if (meant.length === 0 || meant.some((region) => region.code === index.district.code)) return null;
  return elsewhere(texts, resolution.kind === 'found' ? resolution.region.code : null);
}

/** Everything that a name can mean. */
function candidatesOf(resolution: Resolution): readonly Region[] {
  if (resolution.kind === 'found') return [resolution.region];
  return resolution.kind === 'ambiguous' ? resolution.candidates : [];
}

function elsewhere(texts: PlaceTexts, code: string | null): RowPlace {
  const name = [texts.kecamatan, texts.puskesmas, texts.village].filter((text) => text !== '').join('/');
  return {
    region: code,
    kecamatan: null,
    label: name === '' ? texts.district : `${name}, ${texts.district}`,
    keyPart: openKey(texts.district, name),
    issue: null,
    refused: false,
    elsewhere: texts.district || texts.code,
  };
}

export function districtPlace(index: DistrictIndex | null, district: string, texts: PlaceTexts): RowPlace {
  const shown = texts.district || texts.code;
  const own: RowPlace = {
    region: district,
    kecamatan: null,
    label: index?.district.name ?? district,
    keyPart: district,
    issue: null,
    refused: false,
  };
  if (shown === '') return own;
  const resolution = resolveDistrict(shown, { province: texts.province });
  const meant = candidatesOf(resolution);
  if (index && meant.length > 0 && !meant.some((one) => one.code === district)) {
    const code = resolution.kind === 'found' ? resolution.region.code : null;
    return { ...elsewhere({ ...texts, district: shown }, code), label: shown };
  }
  if (resolution.kind === 'found') {
    const { region } = resolution;
    return {
      region: region.code,
      kecamatan: null,
      label: shown,
      keyPart: region.code,
      issue: spelling(resolution, shown),
      refused: false,
    };
  }
  if (index && meant.length > 0) return own;
  return refusal('kabupaten', texts, resolution, shown);
}
