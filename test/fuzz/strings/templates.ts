/** A page or schema. */
export interface Template {
  /** Templates of one part go together. */
  readonly part: "operation" | "resource" | "schema";
  readonly path: string;
  readonly text: string;
}

/**
 * Pages and a schema in which each place that can hold a string is a slot, `«kind name=what stands there else»`. A `#`
 * behind a letter is the number of the case: no two cases share a name.
 */
export const templates: readonly Template[] = [
  {
    part: "resource",
    path: "resources/«path resourceFile=lamp#».md",
    text: `---
title: «yaml frontTitle=lamp resource type»
«yaml frontKey=author»: «yaml frontValue=someone»
doc_type: resourcePageType
---

# «text resourceHeading=lamp# resource type»

Namespace: «text namespace=microsoft.graph»

«text description=Gives light.»

See [«text linkText=the room»](«text linkTarget=../resources/lamp#.md» "«text linkTitle=A room»").

> «text note=A note about lamps.»

[!INCLUDE [«text includeTitle=more»](«text includeTarget=../includes/more.md»)]

## Properties
|Property|Type|Description|
|:---|:---|:---|
|id|String|The key. Read-only.|
|«cell propertyName=wattage»|«cell cellType=Int32»|«cell propertyDescription=How much it draws.»|
|mode|[lampMode#](../resources/lampmode#.md)|How it shines. The possible values are: \`day\`, \`«cell possibleValue=night»\`.|
|size|Int32|**Deprecated** «cell deprecation=Use wattage instead.» Default: «cell default=1».|

## Relationships
|Relationship|Type|Description|
|:---|:---|:---|
|«cell relationship=others»|[lamp#](lamp#.md) collection|«cell relationshipDescription=Lamps beside it.»|

## JSON representation
<!-- { "blockType": "resource", "keyProperty": "«json keyProperty=id»", "@odata.type": "«json resourceType=microsoft.graph.lamp#»", "«json annotationKey=optionalProperties»": "«json annotationValue=size»" } -->
\`\`\` «text fenceInfo=json»
{
  "@odata.type": "#microsoft.graph.lamp#",
  "id": "String (identifier)",
  "«json representationKey=wattage»": "«json representationValue=Int32»"
}
\`\`\`
`,
  },
  {
    part: "resource",
    path: "resources/lampmode#.md",
    text: `# «text enumHeading=lampMode# enum type»

Namespace: microsoft.graph

«text enumDescription=How a lamp shines.»

## Members
|Member|Value|Description|
|:---|:---|:---|
|day|0|White.|
|«cell memberName=night»|«cell memberValue=1»|«cell memberDescription=Yellow.»|
`,
  },
  {
    part: "operation",
    path: "api/«path operationFile=lamp#-create».md",
    text: `# «text operationHeading=Create lamp#»

Namespace: microsoft.graph

«text operationDescription=Add a lamp.»

## Permissions
|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|«cell permission=Lamp.ReadWrite.All»|
|Application|Lamp.ReadWrite.All, «cell otherPermission=Lamp.Read.All»|

## HTTP request
<!-- { "blockType": "«json ignoredBlock=ignored»" } -->
\`\`\`http
POST /lamps#/«line routeSegment=all»/{«line routeParameter=lampId»}/find(name='{«line functionParameter=name»}')?«line routeQuery=$top={n}»
\`\`\`

## Query parameters
|Parameter|Type|Description|
|:---|:---|:---|
|«cell queryParameter=color»|«cell queryType=String»|«cell queryDescription=Its color.»|

## Request headers
|Name|Description|
|:---|:---|
|«cell headerName=X-Lamp»|«cell headerDescription=Which one.»|

## Request body
|Property|Type|Description|
|:---|:---|:---|
|«cell bodyProperty=wattage»|«cell bodyType=Int32»|«cell bodyDescription=How much it draws.»|

## Response
If successful, this method returns a \`«text statusText=201 Created»\` response code and a [lamp](../resources/lamp.md) object in the response body.

## Examples

### «text exampleHeading=Example 1: A lamp»

#### Request
<!-- { "blockType": "request", "name": "«json requestName=create_lamp#»" } -->
\`\`\`http
POST https://graph.microsoft.com/v1.0/lamps#/all/1/find(name='x')?«line exampleQuery=color=red»
Content-Type: «line requestType=application/json»
«line requestHeader=X-Lamp»: «line requestHeaderValue=one»

{
  "wattage": 5,
  "«json requestKey=room»": "«json requestValue=hall»"
}
\`\`\`

#### Response
<!-- { "blockType": "response", "truncated": true, "@odata.type": "«json responseType=microsoft.graph.lamp»" } -->
\`\`\`http
HTTP/1.1 201 «line reason=Created»
Content-Type: «line responseContentType=application/json»
«line responseHeader=Location»: «line responseHeaderValue=/lamps#/1»

{
  "@odata.type": "«json bodyTypeName=#microsoft.graph.lamp»",
  "id": "1",
  "wattage": 5,
  "«json responseKey=room»": "«json responseValue=hall»"
}
\`\`\`

\`\`\`«text bareFenceInfo=javascript»
«code sample=const lamp = 1;»
\`\`\`
`,
  },
  {
    part: "schema",
    path: "lamp#.xml",
    text: `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="«xml schemaNamespace=microsoft.graph»" xmlns="http://docs.oasis-open.org/odata/ns/edm">
  <EnumType Name="lampShape#"><Member Name="«xml csdlMember=round»" Value="«xml csdlValue=0»"/></EnumType>
  <EntityType Name="«xml csdlType=lampBase#»">
    <Key><PropertyRef Name="«xml csdlKey=id»"/></Key>
    <Property Name="id" Type="Edm.String" Nullable="false"/>
    <Property Name="«xml csdlProperty=shape»" Type="«xml csdlPropertyType=microsoft.graph.lampShape#»" DefaultValue="«xml csdlDefault=round»">
      <Annotation Term="Org.OData.Core.V1.Description" String="«xml csdlDescription=Its shape.»"/>
    </Property>
  </EntityType>
  <Action Name="«xml csdlAction=turnOn#»" IsBound="true"><Parameter Name="«xml csdlParameter=bindingParameter»" Type="microsoft.graph.lampBase#"/></Action>
  <EntityContainer Name="GraphService#"><EntitySet Name="«xml csdlSet=lampBases#»" EntityType="microsoft.graph.lampBase#"/></EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>
`,
  },
];
