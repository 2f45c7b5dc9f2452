import * as React from 'react';
import { type Session } from '../session';

/** The session of this pane; given once by `App`. */
export const SessionContext = React.createContext<Session>(undefined as unknown as Session);
