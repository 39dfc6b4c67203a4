/**
 * Turns any text into a PascalCase identifier of ASCII letters, digits and `_`. Only the first letter of each part is
 * touched, as the published Graph types do: `deviceIPRange` → `DeviceIPRange`, `user-list` → `UserList`.
 */
export function pascalCase(text: string): string {
  const joined = text
    .split(/[^A-Za-z0-9_]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
  return /^[A-Za-z_]/.test(joined) ? joined : `_${joined}`;
}
