/**
 * Bewijs: the dossier of an account, on a page and as one PDF with its plans attached, and the controls of a short
 * programme (controleprogramma) with population, exceptions and a sample (steekproef) that anybody can draw again. It reads what
 * other features keep, and keeps no more of its own than what an auditor notes of a sample.
 */
package nl.accountregister.evidence;
