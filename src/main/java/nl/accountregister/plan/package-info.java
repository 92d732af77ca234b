/**
 * Beheerplan: the plan by which a page is run. The questions come from plan forms in {@code templates/beheerplan}; a
 * plan is the answers to them, in versions of which an approved one never changes. Uses {@code shared},
 * {@code security}, {@code audit}, {@code outbox}, {@code document}, {@code organisation}, {@code account} and {@code access}.
 */
package nl.accountregister.plan;
