import type { Json, JsonObject } from '../../model/json.ts';
import { isTrue } from '../../model/json.ts';
import { enumOption, missingOption } from '../../schema/check-body.ts';
import type { RenderOptions } from './render.ts';

/** Options of a call, by their camel-case name; from the query or from a body. */
export type OptionSource = (name: string) => Json | undefined;

export const fromQuery =
  (query: URLSearchParams): OptionSource =>
  (name) =>
    query.get(name) ?? undefined;

export const fromBody =
  (body: JsonObject): OptionSource =>
  (name) =>
    body[name];

export const renderOptions = (option: OptionSource): RenderOptions => ({
  majorDimension: enumOption(option('majorDimension'), 'Dimension', 'major_dimension', 'ROWS'),
  render: enumOption(option('valueRenderOption'), 'ValueRenderOption', 'value_render_option', 'FORMATTED_VALUE'),
  dateTime: enumOption(
    option('dateTimeRenderOption'),
    'DateTimeRenderOption',
    'date_time_render_option',
    'SERIAL_NUMBER',
  ),
});

export interface WriteOptions {
  userEntered: boolean;
  includeValues: boolean;
  response: RenderOptions;
}

export function writeOptions(option: OptionSource): WriteOptions {
  const input = enumOption(option('valueInputOption'), 'ValueInputOption', 'value_input_option', '');
  if (!input) throw missingOption('valueInputOption');
  return {
    userEntered: input === 'USER_ENTERED',
    includeValues:
      /^true$/i.test(String(option('includeValuesInResponse'))) || isTrue(option('includeValuesInResponse')),
    response: {
      majorDimension: 'ROWS',
      render: enumOption(
        option('responseValueRenderOption'),
        'ValueRenderOption',
        'response_value_render_option',
        'FORMATTED_VALUE',
      ),
      dateTime: enumOption(
        option('responseDateTimeRenderOption'),
        'DateTimeRenderOption',
        'response_date_time_render_option',
        'SERIAL_NUMBER',
      ),
    },
  };
}
