import { describe, expect, test } from "vitest";
import { enumeration, modelOf, properties, structured } from "./model-of.ts";

const representation =
  '<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.lamp", "keyProperty": "id" } -->\n```json\n{"id": "String", "labels": ["String"], "isOn": true, "mode": "String"}\n```\n';

const pages: readonly (readonly [language: string, text: string])[] = [
  [
    "Chinese",
    `# lamp 资源类型\n\n命名空间：microsoft.graph\n\n表示一盏灯。\n\n## <a name="properties"></a>属性\n|属性|类型|说明|\n|:--|:--|:--|\n|id|字符串|唯一标识符。 只读。|\n|labels|字符串集合|标签。|\n|isOn|布尔值|是否打开。|\n|mode|lampMode|模式。 可能的值是：\`day\`、\`night\`。|\n\n## <a name="json-representation"></a>JSON 表示形式\n${representation}`,
  ],
  [
    "German",
    `# Lamp-Ressourcentyp\n\nNamespace: microsoft.graph\n\nStellt eine Lampe dar.\n\n## <a name="properties"></a>Eigenschaften\n|Eigenschaft|Typ|Beschreibung|\n|:--|:--|:--|\n|id|Zeichenfolge|Eindeutiger Bezeichner. Schreibgeschützt.|\n|labels|String collection|Namen.|\n|isOn|Boolesch|Ob sie an ist.|\n|mode|lampMode|Modus. Mögliche Werte: \`day\`, \`night\`.|\n\n## <a name="json-representation"></a>JSON-Darstellung\n${representation}`,
  ],
  [
    "Japanese",
    `# lamp リソースの種類\n\n名前空間: microsoft.graph\n\nランプを表します。\n\n## <a name="properties"></a>プロパティ\n|プロパティ|種類|説明|\n|:--|:--|:--|\n|id|文字列|一意の識別子。 読み取り専用です。|\n|labels|String コレクション|名前。|\n|isOn|ブール値|点灯しているか。|\n|mode|lampMode|モード。 使用可能な値: \`day\`、\`night\`。|\n\n## <a name="json-representation"></a>JSON 表記\n${representation}`,
  ],
  [
    "Spanish",
    `# Tipo de recurso lamp\n\nEspacio de nombres: microsoft.graph\n\nRepresenta una lámpara.\n\n## <a name="properties"></a>Propiedades\n|Propiedad|Tipo|Descripción|\n|:--|:--|:--|\n|id|Cadena|Identificador único. Solo lectura.|\n|labels|Colección string|Nombres.|\n|isOn|Booleano|Si está encendida.|\n|mode|lampMode|Modo. Los valores posibles son: \`day\`, \`night\`.|\n\n## <a name="json-representation"></a>Representación JSON\n${representation}`,
  ],
];

describe.each(pages)("a page in %s", (_language, text) => {
  const model = modelOf({ "resources/lamp.md": text });

  test("gives the model of the English page", () => {
    expect(properties(model, "microsoft.graph.lamp")).toEqual([
      "id: Edm.String",
      "labels: Collection(Edm.String)",
      "isOn: Edm.Boolean",
      "mode: microsoft.graph.lampMode",
    ]);
    expect(structured(model, "microsoft.graph.lamp").properties[0]?.readOnly).toBe(true);
    expect(enumeration(model, "microsoft.graph.lampMode").members.map(({ name }) => name)).toEqual(["day", "night"]);
  });

  test("has a description that is no namespace line", () => {
    expect(structured(model, "microsoft.graph.lamp").description).not.toMatch(/microsoft/);
  });
});
