/** True where a process with this number is running, one of somebody else too. */
export function isAlive(/** @type {number} */ id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
