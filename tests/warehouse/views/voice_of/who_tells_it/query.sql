select told, voice_of(agency, publisher, byline, uri) as voice
from (values
    (1, 'AFP', 'The Gazette', 'Ann Example', '/in/a'), (2, null, 'The Gazette', 'Ann Example', '/in/a'),
    (3, null, null, 'Ann Example', '/in/a'), (4, null, null, null, '/in/a')
) as given (told, agency, publisher, byline, uri)
