/** The figures as a page: each as a drawing with its numbers in a table below it, and what it counts in words. */
package nl.accountregister.figures.web;
