/**
 * Beheerplan: the plan by which a page is run. The questions come from plan forms in {@code templates/beheerplan}; a
 * plan is the answers to them. Uses {@code shared} and {@code organisation}.
 */
package nl.accountregister.plan;
