/**
 * What the pages and the API of every feature share: the page context, submitted forms, query parameters, paging and
 * the one path for errors. It uses {@code shared} and {@code security}; it knows no feature, and features add to the
 * menu through {@link nl.accountregister.web.MenuEntry}.
 */
package nl.accountregister.web;
