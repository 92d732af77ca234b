INSERT INTO officer_cell_history (version_id, col, position, kind, platform, role, provisional, optional_after_intake)
SELECT h.id, c.col, c.position, c.kind, c.platform, c.role, c.provisional, c.optional_after_intake
FROM officer_row_history h JOIN officer_cell c ON c.row_id = h.officer_row_id;
