import type { Rule } from "./rule.ts";
import { baseType } from "./rules/csdl/base-type.ts";
import { key } from "./rules/csdl/key.ts";
import { csdlPropertyCasing } from "./rules/csdl/property-casing.ts";
import { csdlPropertyType } from "./rules/csdl/property-type.ts";
import { removedMember } from "./rules/csdl/removed-member.ts";
import { removedProperty } from "./rules/csdl/removed-property.ts";
import { removedType } from "./rules/csdl/removed-type.ts";
import { csdlRoute } from "./rules/csdl/route.ts";
import { undocumentedMember } from "./rules/csdl/undocumented-member.ts";
import { undocumentedOperation } from "./rules/csdl/undocumented-operation.ts";
import { undocumentedCsdlProperty } from "./rules/csdl/undocumented-property.ts";
import { undocumentedType } from "./rules/csdl/undocumented-type.ts";
import { suppression } from "./rules/directive/suppression.ts";
import { declaredCasing } from "./rules/declaration/casing.ts";
import { declaredEnumMember } from "./rules/declaration/enum-member.ts";
import { extraMember } from "./rules/declaration/extra-member.ts";
import { extraType } from "./rules/declaration/extra-type.ts";
import { memberType } from "./rules/declaration/member-type.ts";
import { missingMember } from "./rules/declaration/missing-member.ts";
import { missingType } from "./rules/declaration/missing-type.ts";
import { optionality } from "./rules/declaration/optionality.ts";
import { unreadableDirective } from "./rules/directive/unreadable.ts";
import { unusedDirective } from "./rules/directive/unused.ts";
import { annotationType } from "./rules/example/annotation-type.ts";
import { array } from "./rules/example/array.ts";
import { collectionWrapper } from "./rules/example/collection-wrapper.ts";
import { controlInformation } from "./rules/example/control-information.ts";
import { controlTarget } from "./rules/example/control-target.ts";
import { enumCasing } from "./rules/example/enum-casing.ts";
import { enumValue } from "./rules/example/enum-value.ts";
import { format } from "./rules/example/format.ts";
import { nullValue } from "./rules/example/null.ts";
import { odataType } from "./rules/example/odata-type.ts";
import { propertyCasing } from "./rules/example/property-casing.ts";
import { requiredKey } from "./rules/example/required-key.ts";
import { undocumentedProperty } from "./rules/example/undocumented-property.ts";
import { unknownOdataType } from "./rules/example/unknown-odata-type.ts";
import { unknownProperty } from "./rules/example/unknown-property.ts";
import { valueKind } from "./rules/example/value-kind.ts";
import { bodyOn204 } from "./rules/http/body-on-204.ts";
import { contentLength } from "./rules/http/content-length.ts";
import { contentType } from "./rules/http/content-type.ts";
import { method } from "./rules/http/method.ts";
import { queryOption } from "./rules/http/query-option.ts";
import { reasonPhrase } from "./rules/http/reason-phrase.ts";
import { status } from "./rules/http/status.ts";
import { urlCasing } from "./rules/http/url-casing.ts";
import { urlRoute } from "./rules/http/url-route.ts";
import { version } from "./rules/http/version.ts";
import { duplicateKey } from "./rules/json/duplicate-key.ts";
import { repaired } from "./rules/json/repaired.ts";
import { syntax } from "./rules/json/syntax.ts";
import { annotationJson } from "./rules/page/annotation-json.ts";
import { annotationKey } from "./rules/page/annotation-key.ts";
import { annotationUnknownType } from "./rules/page/annotation-type.ts";
import { brokenBookmark } from "./rules/page/broken-bookmark.ts";
import { brokenLink } from "./rules/page/broken-link.ts";
import { duplicateType } from "./rules/page/duplicate-type.ts";
import { include } from "./rules/page/include.ts";
import { linkCasing } from "./rules/page/link-casing.ts";
import { noRequest } from "./rules/page/no-request.ts";
import { title } from "./rules/page/title.ts";
import { notSupported } from "./rules/permission/not-supported.ts";
import { scopeCasing } from "./rules/permission/scope-casing.ts";
import { unknownKind } from "./rules/permission/unknown-kind.ts";
import { absentParameter } from "./rules/route/absent-parameter.ts";
import { routeCasing } from "./rules/route/casing.ts";
import { duplicateRoute } from "./rules/route/duplicate.ts";
import { malformedRoute } from "./rules/route/malformed.ts";
import { undocumentedParameter } from "./rules/route/undocumented-parameter.ts";
import { tableCasing } from "./rules/table/casing.ts";
import { duplicateProperty } from "./rules/table/duplicate-property.ts";
import { enumLists } from "./rules/table/enum-lists.ts";
import { missingKey } from "./rules/table/missing-key.ts";
import { missingRow } from "./rules/table/missing-row.ts";
import { nameAgainstExamples } from "./rules/table/name-against-examples.ts";
import { ragged } from "./rules/table/ragged.ts";
import { requestBody } from "./rules/table/request-body.ts";
import { requestBodyName } from "./rules/table/request-body-name.ts";
import { relationshipAgainstRoutes } from "./rules/table/relationship-against-routes.ts";
import { requestBodyRow } from "./rules/table/request-body-row.ts";
import { typeAgainstExamples } from "./rules/table/type-against-examples.ts";
import { typeAgainstRepresentation } from "./rules/table/type-against-representation.ts";
import { typeCasing } from "./rules/table/type-casing.ts";
import { unknownType } from "./rules/table/unknown-type.ts";

/** All rules, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [
  annotationType,
  array,
  collectionWrapper,
  controlInformation,
  controlTarget,
  enumCasing,
  enumValue,
  format,
  nullValue,
  odataType,
  propertyCasing,
  requiredKey,
  undocumentedProperty,
  unknownOdataType,
  unknownProperty,
  valueKind,
  duplicateKey,
  repaired,
  syntax,
  bodyOn204,
  contentLength,
  contentType,
  method,
  queryOption,
  reasonPhrase,
  status,
  urlCasing,
  urlRoute,
  version,
  absentParameter,
  routeCasing,
  duplicateRoute,
  malformedRoute,
  undocumentedParameter,
  tableCasing,
  duplicateProperty,
  enumLists,
  missingKey,
  missingRow,
  nameAgainstExamples,
  ragged,
  requestBodyName,
  relationshipAgainstRoutes,
  requestBodyRow,
  requestBody,
  typeAgainstExamples,
  typeAgainstRepresentation,
  typeCasing,
  unknownType,
  annotationJson,
  annotationKey,
  annotationUnknownType,
  brokenBookmark,
  brokenLink,
  duplicateType,
  include,
  linkCasing,
  title,
  noRequest,
  notSupported,
  scopeCasing,
  unknownKind,
  baseType,
  key,
  csdlPropertyCasing,
  csdlPropertyType,
  removedMember,
  removedProperty,
  removedType,
  csdlRoute,
  undocumentedMember,
  undocumentedOperation,
  undocumentedCsdlProperty,
  undocumentedType,
  suppression,
  declaredCasing,
  declaredEnumMember,
  extraMember,
  extraType,
  memberType,
  missingMember,
  missingType,
  optionality,
  unreadableDirective,
  unusedDirective,
];
