-- The day of the last post as the answers of the review have it, 2026-11-20; null when it was not asked, or there is none.
ALTER TABLE review ADD COLUMN last_post VARCHAR(10) GENERATED ALWAYS AS (CASE
    WHEN answers LIKE '%"id":"laatsteBericht"%'
     AND SUBSTRING(answers, LOCATE('"antwoord":"', answers, LOCATE('"id":"laatsteBericht"', answers)) + 12, 10) LIKE '20__-__-__'
    THEN SUBSTRING(answers, LOCATE('"antwoord":"', answers, LOCATE('"id":"laatsteBericht"', answers)) + 12, 10) END);
